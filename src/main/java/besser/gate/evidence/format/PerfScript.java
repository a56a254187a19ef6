package besser.gate.evidence.format;

import besser.gate.evidence.PerfWindow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * {@code perf script} text of one recording (default fields, call chains, {@code
 * --show-lost-events} where perf has it), folded in one pass. Checked against perf 5.10 to 6.x.
 *
 * <p>A frame is the kernel's if its address is in the upper half of a 64-bit space and nothing
 * rootward of a user frame: garbage that unwinding user code leaves there is no kernel frame. The
 * user part of a chain is folded into one frame {@code [user]}, because the driver's workers are
 * kernel threads and nothing else is judged. Inlined frames, which perf prints only where it has
 * debug information, are part of the function that holds them and are left out, so that a share
 * does not depend on which packages are installed.
 */
public final class PerfScript {
  /** The folded user part of a chain. */
  public static final String USER = "[user]";

  /** A sample whose chain perf printed empty. */
  public static final String NO_CHAIN = "[no chain]";

  private static final int KERNEL_DIGITS = 16;

  /** Far above {@code kernel.perf_event_max_stack}, which is 127 and cannot be set above 1024. */
  private static final int DEEPEST = 8192;

  private static final byte[] INLINED = "(inlined)".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] VSYSCALL = "([vsyscall])".getBytes(StandardCharsets.US_ASCII);

  private final TextLines lines;
  private final SymbolTable symbols = new SymbolTable();
  private final StackTable stacks = new StackTable();
  private final Samplings sampling = new Samplings();
  private final int unknown = symbols.id(SymbolTable.UNKNOWN);
  private final int user = symbols.id(USER);
  private final int noChain = symbols.id(NO_CHAIN);
  private int[] chain = new int[256];
  private int depth;
  private boolean inUser;
  private boolean open;
  private final RepeatedHeader repeated = new RepeatedHeader();
  private int header;
  private String event = "";
  private long samples;
  private long periods;
  private boolean everyPeriod = true;
  private long kernelFrames;
  private long unresolved;
  private long lost;
  private long lostSamples;
  private long throttled;

  private PerfScript(InputStream text) {
    lines = new TextLines(text);
  }

  /**
   * Reads to the end; the caller closes.
   *
   * @param text as bytes, of which only ASCII is looked at
   * @param statsText {@code perf report --stats} of the same recording, empty where there is none
   * @throws ParseFault where the text is cut off, damaged, or holds another number of samples than
   *     perf counted: a profile of a part is no profile
   */
  public static PerfWindow.Profile read(InputStream text, String statsText)
      throws IOException, ParseFault {
    PerfScript script = new PerfScript(text);
    script.fold();
    return script.profile(PerfStats.parse(statsText));
  }

  private void fold() throws IOException, ParseFault {
    while (lines.next()) {
      if (lines.start() == lines.end()) {
        endSample();
      } else if (lines.buffer()[lines.start()] == '\t') {
        frame();
      } else if (samples > 0 || lines.buffer()[lines.start()] != '#') {
        header();
      }
    }
    if (lines.cutOff() || open) {
      throw ParseFault.at(
          Math.max(1, lines.number()),
          "the text ends inside a sample; the text of a whole recording ends with an empty line.");
    }
  }

  private void header() throws ParseFault {
    if (open) {
      throw ParseFault.at(
          lines.number(),
          """
              a header stands inside the sample of line %s; an empty line is needed before it, \
              something was cut out."""
              .formatted(header));
    }
    long period = repeated.period(lines);
    if (period == RepeatedHeader.UNKNOWN) {
      PerfHeader h = PerfHeader.parse(lines);
      if (!h.sample()) {
        record(h);
        return;
      }
      ofEvent(h.event());
      period = h.period();
    }
    open = true;
    header = lines.number();
    depth = 0;
    inUser = false;
    samples++;
    sampling.sample(lines);
    periods += period;
    everyPeriod &= period > 0;
  }

  private void ofEvent(String name) throws ParseFault {
    if (samples > 0 && !name.equals(event)) {
      throw ParseFault.at(
          lines.number(),
          """
              a sample of %s after samples of %s; one event is needed, or time is counted twice."""
              .formatted(name, event));
    }
    event = name;
    repeated.remember(lines, name);
  }

  private void record(PerfHeader h) {
    switch (h.event()) {
      case "PERF_RECORD_LOST" -> lost += h.period();
      case "PERF_RECORD_LOST_SAMPLES" -> lostSamples += h.period();
      case "PERF_RECORD_THROTTLE" -> throttled++;
      default -> {}
    }
  }

  private void frame() throws ParseFault {
    byte[] b = lines.buffer();
    int end = lines.end();
    int address = lines.start() + 1;
    while (address < end && b[address] == ' ') {
      address++;
    }
    // Kernel addresses have 16 digits, so most often the space is known to be there.
    int symbol =
        address + KERNEL_DIGITS < end && b[address + KERNEL_DIGITS] == ' '
            ? address + KERNEL_DIGITS
            : address;
    while (symbol < end && b[symbol] != ' ') {
      symbol++;
    }
    if (!open || symbol == end || b[end - 1] != ')') {
      throw ParseFault.at(
          lines.number(),
          open
              ? "a frame is cut off; an address, a symbol and (its file) are needed."
              : "a frame without a header above it; something was cut out.");
    }
    if (inUser || !isKernel(b, address, symbol, end)) {
      inUser = true;
    } else if (!endsWith(b, end, INLINED)) {
      int over = Octets.symbolEnd(b, symbol + 1, end);
      int id = symbols.id(b, symbol + 1, over);
      sampling.frame(id, b, address, over, end);
      kernelFrames++;
      unresolved += id == unknown ? 1 : 0;
      push(id);
    }
  }

  private void push(int id) throws ParseFault {
    if (depth == DEEPEST) {
      throw ParseFault.at(
          lines.number(),
          "a call chain of more than " + DEEPEST + " frames; the kernel cuts them far below.");
    }
    if (depth == chain.length) {
      chain = Arrays.copyOf(chain, 2 * depth);
    }
    chain[depth++] = id;
  }

  private void endSample() throws ParseFault {
    if (!open) {
      return;
    }
    if (inUser) {
      push(user);
    } else if (depth == 0) {
      push(noChain);
    }
    stacks.count(chain, depth);
    open = false;
    stacks.bounded(symbols, lines.number());
  }

  /**
   * Sixteen digits of which the first three are f (arm64 has kernels with 52-bit addresses); the
   * one user page up there is vsyscall, at ffffffffff600000.
   */
  private static boolean isKernel(byte[] b, int address, int to, int end) {
    return to - address == KERNEL_DIGITS
        && b[address] == 'f'
        && b[address + 1] == 'f'
        && b[address + 2] == 'f'
        && (b[address + 10] != '6' || !endsWith(b, end, VSYSCALL));
  }

  private static boolean endsWith(byte[] b, int end, byte[] text) {
    // The last byte is always a parenthesis, the one before it tells most apart.
    return b[end - 2] == text[text.length - 2]
        && end >= text.length
        && Arrays.equals(b, end - text.length, end, text, 0, text.length);
  }

  private PerfWindow.Profile profile(PerfStats stats) throws ParseFault {
    if (stats.samples().isPresent() && stats.samples().getAsLong() != samples) {
      throw new ParseFault(
          """
              holds %s samples, perf counted %s in the recording; the text is cut off or belongs \
              to another one."""
              .formatted(samples, stats.samples().getAsLong()));
    }
    boolean countsTime = event.startsWith("cpu-clock") || event.startsWith("task-clock");
    return new PerfWindow.Profile(
        samples,
        stats.lost(Math.max(lost, lostSamples)),
        Math.max(throttled, stats.throttled()),
        kernelFrames,
        unresolved,
        stacks.folded(symbols),
        countsTime && everyPeriod && samples > 0
            ? OptionalDouble.of(periods / 1e9)
            : OptionalDouble.empty(),
        sampling.of(event, symbols));
  }
}
