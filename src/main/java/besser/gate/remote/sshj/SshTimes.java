package besser.gate.remote.sshj;

import besser.gate.quantity.Span;

/**
 * How long is waited for a peer; sshj's own default is for ever.
 *
 * @param connect until TCP is connected
 * @param answer until the peer answers a request of the protocol: key exchange, channel, file
 * @param alive from one keepalive to the next, in whole seconds
 * @param missed keepalives without answer after which the peer is dead
 */
public record SshTimes(Span connect, Span answer, Span alive, int missed) {
  /** For a local network: a silent peer is noticed after 7.5 s. */
  public static final SshTimes LAN = new SshTimes(new Span(5), new Span(15), new Span(2), 3);

  static int millis(Span span) {
    return (int) Math.min(Integer.MAX_VALUE, Math.max(1, Math.round(span.seconds() * 1000)));
  }
}
