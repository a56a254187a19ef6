package besser.gate.simulated;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * What a stand-in tool asks of the simulator: one line through the control pipe of its host, {@code
 * verb pid argument…}. Answers go through pipes in the private folder of that process.
 *
 * @param verb for example {@code connect}
 * @param process who asks; when it is gone, nobody waits for an answer
 * @param arguments as the tool was given them
 * @param folder holds the pipes {@code reply}, {@code data} and, for some tools, {@code err}
 */
record Request(String verb, ProcessHandle process, List<String> arguments, Path folder) {
  /** The n-th argument, or an empty text. */
  String argument(int n) {
    return n < arguments.size() ? arguments.get(n) : "";
  }

  /** Answers with one line. */
  void reply(String line) throws IOException {
    try (OutputStream out = Channels.newOutputStream(Fifo.writing(folder.resolve("reply")))) {
      out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  /** The bytes the tool prints, until this is closed. */
  FileChannel output() throws IOException {
    return Fifo.writing(folder.resolve("data"));
  }

  /** The bytes the tool was given. */
  FileChannel input() throws IOException {
    return Fifo.reading(folder.resolve("data"));
  }

  /** What the tool says on its standard error, until this is closed. */
  FileChannel errors() throws IOException {
    return Fifo.writing(folder.resolve("err"));
  }

  /** Lets every thread go on that waits for a process which is no more. */
  void abandon() {
    for (String name : List.of("reply", "data", "err")) {
      Fifo.release(folder.resolve(name));
    }
  }
}
