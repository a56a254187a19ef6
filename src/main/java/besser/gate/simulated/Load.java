package besser.gate.simulated;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * The path of the load between the two hosts: {@code pv}, {@code nc} on the sender, TCP, {@code nc}
 * on the tablet. Port numbers are the simulated hosts' own; on loopback each connection has ports
 * the system chose, so that nothing on this machine can be in the way.
 */
final class Load {
  private static final int BUFFER = 256 * 1024;

  private record Listener(
      ProcessHandle process, FileChannel out, BlockingQueue<LoadConnection> arrival) {}

  private final Map<Integer, Listener> listeners = new ConcurrentHashMap<>();
  private final AtomicInteger ephemeral = new AtomicInteger(40_000);
  private final double burst;
  private final BooleanSupplier reachable;
  private volatile Optional<Pacer> pacer = Optional.empty();
  private volatile Optional<LoadConnection> connection = Optional.empty();

  /**
   * @param burst how much a blocked pv saves up, in seconds of its rate
   * @param reachable whether the tablet answers at its data address
   */
  Load(double burst, BooleanSupplier reachable) {
    this.burst = burst;
    this.reachable = reachable;
  }

  /** Serves {@code nc -l PORT} of the tablet, which takes one connection and ends with it. */
  void listen(Request request) throws IOException {
    int port = Integer.parseInt(request.argument(0));
    Listener before = listeners.get(port);
    if (before != null && before.process().isAlive()) {
      request.reply("Address already in use");
      return;
    }
    request.reply("ok");
    Listener mine = new Listener(request.process(), request.output(), new ArrayBlockingQueue<>(1));
    listeners.put(port, mine);
    try (FileChannel out = mine.out()) {
      Optional<LoadConnection> arrived = Optional.empty();
      while (arrived.isEmpty() && mine.process().isAlive()) {
        arrived = Optional.ofNullable(mine.arrival().poll(100, TimeUnit.MILLISECONDS));
      }
      arrived.ifPresent(c -> c.downlink(out));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      listeners.remove(port, mine);
    }
  }

  /** Serves {@code nc HOST PORT} of the sender. */
  void connect(Request request) throws IOException {
    int port = Integer.parseInt(request.argument(1));
    Listener listener = listeners.remove(port);
    if (!reachable.getAsBoolean()) {
      request.reply("No route to host");
    } else if (listener == null || !listener.process().isAlive()) {
      request.reply("Connection refused");
    } else {
      LoadConnection c = open(listener, port);
      connection = Optional.of(c);
      listener.arrival().add(c);
      request.reply("ok");
      c.uplink(request.input());
    }
  }

  private LoadConnection open(Listener listener, int port) throws IOException {
    InetAddress here = InetAddress.getLoopbackAddress();
    try (ServerSocket server = new ServerSocket()) {
      server.setReceiveBufferSize(BUFFER);
      server.bind(new InetSocketAddress(here, 0), 1);
      Socket near = new Socket();
      near.setSendBufferSize(BUFFER);
      near.setTcpNoDelay(true);
      near.connect(server.getLocalSocketAddress());
      return new LoadConnection(
          listener.process(), near, server.accept(), port, ephemeral.incrementAndGet());
    }
  }

  /** Serves {@code pv -L RATE -i SECONDS} of the sender. */
  void pace(Request request) throws IOException {
    double rate = Pacer.rate(request.argument(0));
    double interval = Double.parseDouble(request.argument(1));
    request.reply("ok");
    Pacer p = new Pacer(rate, burst, interval, request.output(), request.errors());
    pacer = Optional.of(p);
    p.pump();
  }

  /** The pv that runs, if one does. */
  Optional<Pacer> pacer() {
    return pacer.filter(p -> !p.ended());
  }

  /** The latest connection, until it is over. */
  Optional<LoadConnection> connection() {
    return connection.filter(c -> !c.over());
  }

  /** Ports somebody listens on. */
  Iterable<Integer> listening() {
    return listeners.keySet();
  }

  /** Ends what runs, as the end of the rig does. */
  void stop() {
    pacer.ifPresent(Pacer::stop);
    connection.ifPresent(LoadConnection::close);
  }
}
