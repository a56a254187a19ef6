package besser.gate.rig;

import java.io.IOException;

/**
 * The person at the rig, who presses the button. He is asked, waited for, and what he did is
 * verified by others: an answer is no proof.
 */
public interface Operator {
  /**
   * Asks for something to be done and returns when he says it is, or without an answer where he
   * shows it by doing.
   *
   * @param request one sentence: what to do and why
   * @throws IOException where nobody is there to be asked, or he says no
   */
  void ask(String request) throws IOException;

  /** Nobody: everything that needs a person is refused. */
  Operator NOBODY =
      request -> {
        throw new IOException("Nobody is here to be asked: " + request);
      };
}
