package besser.gate.report.text;

import besser.gate.judge.Outcome;

/** Colour of a terminal, or none. Meaning is never carried by colour alone. */
enum Ink {
  PLAIN,
  COLOUR;

  String bold(String text) {
    return wrap("1", text);
  }

  String banner(String text) {
    return wrap("1;30;43", text);
  }

  String outcome(Outcome outcome, String text) {
    return switch (outcome) {
      case HOLDS -> wrap("32", text);
      case UNDECIDED -> wrap("33", text);
      case FAILS -> wrap("1;31", text);
    };
  }

  private String wrap(String code, String text) {
    return this == PLAIN ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
