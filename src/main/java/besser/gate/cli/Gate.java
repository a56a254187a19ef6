package besser.gate.cli;

import besser.gate.quantity.Span;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code gate}: the command line. */
@Command(
    name = "gate",
    mixinStandardHelpOptions = true,
    versionProvider = Gate.Version.class,
    description = {
      """
          Acceptance gate for Wi-Fi driver patches: drive the rig, seal what it saw, judge only \
          what is sealed, show why.""",
      ""
    },
    footer = {
      "",
      """
          Exit status: 0 every gating claim holds; 1 one fails; 2 undecided; 3 holds, but it is a \
          rehearsal and --require-evidence""",
      """
          was given; 64 wrong usage, configuration, or a rig that is not ready; 70 no verdict; 75 \
          the rig is held by another run.""",
      "Results go to stdout, progress to stderr.",
      "",
      """
            ./gate run                                          simulated rig, rehearsal ramp, \
          model healthy""",
      "  ./gate run --model baseline                         a driver that must be rejected",
      "  ./gate doctor --env lab && ./gate run --env lab --patch patch-c --baseline CAMPAIGN",
      """
            ./gate judge CAMPAIGN                               the same verdict from sealed \
          evidence, no rig"""
    },
    subcommands = {
      RunCommand.class,
      ResumeCommand.class,
      JudgeCommand.class,
      CompareCommand.class,
      ReportCommand.class,
      PlanCommand.class,
      ProveCommand.class,
      DoctorCommand.class,
      AnswerCommand.class,
      NewPatchCommand.class,
      InstallCommand.class,
      RollbackCommand.class,
      HistoryCommand.class,
      NightlyCommand.class,
      RigCommand.class,
      CompletionCommand.class,
      CommandLine.HelpCommand.class
    })
public final class Gate {
  /** Version and revision. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {
        "besser-gate 0.1.0, revision %s, Java %s"
            .formatted(Revision.of(Home.here()), System.getProperty("java.version"))
      };
    }
  }

  /** The narrowest help there is, and the widest that is read with ease. */
  private static final int HELP = 60;

  private static final int PAGE = 120;

  private Gate() {}

  /** Runs one command; the exit status is {@link Exit}'s, as Java tells the launcher. */
  public static void main(String[] args) {
    Signals.listen();
    System.exit(Exit.inside(line().execute(args)));
  }

  static CommandLine line() {
    CommandLine line = new CommandLine(new Gate());
    Terminal terminal = Terminal.here();
    line.setUsageHelpWidth(Math.max(HELP, Math.min(PAGE, terminal.width())));
    line.setColorScheme(CommandLine.Help.defaultColorScheme(terminal.ansi()));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.registerConverter(Span.class, Gate::span);
    line.setParameterExceptionHandler(
        (wrong, args) -> {
          PrintWriter err = wrong.getCommandLine().getErr();
          err.println("gate: " + wrong.getMessage());
          CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err);
          err.println("See: ./gate " + wrong.getCommandLine().getCommandName() + " --help");
          return Exit.USAGE.status();
        });
    line.setExecutionExceptionHandler(
        (fault, command, parsed) -> {
          command.getErr().println("gate: " + FaultText.of(fault));
          if (System.getenv("GATE_TRACE") != null) {
            fault.printStackTrace(command.getErr());
          }
          return status(fault);
        });
    return line;
  }

  /** The exit status a fault comes to. */
  static int status(Exception fault) {
    return fault instanceof RecordingSignals.StoppedException stopped
        ? stopped.status()
        : Exit.of(fault).status();
  }

  private static Span span(String text) {
    try {
      return Span.parse(text);
    } catch (IllegalArgumentException wrong) {
      throw new CommandLine.TypeConversionException(wrong.getMessage());
    }
  }
}
