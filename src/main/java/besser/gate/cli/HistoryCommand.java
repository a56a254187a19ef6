package besser.gate.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gate history}: the trend over campaigns. */
@Command(
    name = "history",
    mixinStandardHelpOptions = true,
    description =
        """
            A row for each campaign below reports/campaigns, oldest first: verdict, judgement, and \
            RX and link of each repetition, as derived/verdict.json has them. What cannot be read \
            is named.""")
final class HistoryCommand implements Callable<Integer> {
  @Option(names = "--json", description = "Print it as JSON; see reports/README.md.")
  private boolean json;

  @Option(
      names = "--html",
      description =
          "Write reports/history/index.html: nights, survival, and each reading over campaigns.")
  private boolean html;

  @Override
  public Integer call() throws IOException {
    Home home = Home.here();
    History history = History.of(home);
    if (history.campaigns().isEmpty()) {
      throw new UsageException(
          "There is no campaign below " + home.campaigns() + " yet. Record one: ./gate run");
    }
    if (html) {
      System.err.println("Page: " + history.page(home));
    }
    if (json) {
      System.out.print(Printed.json("history", HistoryJson.of(history)));
    } else {
      print(history);
    }
    return Exit.HOLDS.status();
  }

  static void print(History history) {
    System.out.print(Terminal.here().fitted(history.text()));
    history.notes().forEach(note -> System.err.println("gate: " + note));
  }
}
