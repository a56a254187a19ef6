package besser.gate.rig;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;

/** The person who runs the gate at a terminal. */
public final class TerminalOperator implements Operator {
  private final BufferedReader answers;
  private final PrintWriter questions;

  public TerminalOperator(BufferedReader answers, PrintWriter questions) {
    this.answers = answers;
    this.questions = questions;
  }

  @Override
  public void ask(String request) throws IOException {
    while (true) {
      questions.print(request + "\nPress Enter when it is done, or type no: ");
      questions.flush();
      String answer = answers.readLine();
      if (answer == null) {
        throw new IOException("Nobody answered at the terminal: " + request);
      }
      switch (answer.strip().toLowerCase(Locale.ROOT)) {
        case "", "y", "yes", "done" -> {
          return;
        }
        case "n", "no" -> throw new IOException("The operator said no to: " + request);
        default -> questions.println("Enter or no is understood, \"" + answer + "\" is not.");
      }
    }
  }
}
