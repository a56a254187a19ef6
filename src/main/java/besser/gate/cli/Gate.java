package besser.gate.cli;

import besser.gate.quantity.Span;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

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
    })
public final class Gate {
  private static final List<Class<?>> COMMANDS =
      List.of(
          RunCommand.class,
          ResumeCommand.class,
          StatusCommand.class,
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
          PruneCommand.class,
          NightlyCommand.class,
          RigCommand.class,
          CompletionCommand.class,
          CommandLine.HelpCommand.class);

  /** These speak of all the others. */
  private static final Set<String> OF_ALL = Set.of("help", "completion");

  /** Version and revision. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {Revision.version()};
    }
  }

  /** The narrowest help there is, and the widest that is read with ease. */
  private static final int HELP = 60;

  private static final int PAGE = 120;

  private Gate() {}

  /** Runs one command; the exit status is {@link Exit}'s, as Java tells the launcher. */
  public static void main(String[] args) {
    Signals.listen();
    if (args.length == 1 && Set.of("--version", "-V").contains(args[0])) {
      // Before the command line is made, which takes as long as to start Java.
      System.out.println(Revision.version());
      System.exit(Exit.HOLDS.status());
    }
    boolean listed = args.length == 1 && Set.of("--help", "-h").contains(args[0]);
    CommandLine line = listed ? outline() : line(named(args));
    System.exit(Exit.inside(Results.status(line.execute(args))));
  }

  /**
   * The commands these words need. To know all of them takes as long as to start Java; the one that
   * is named is enough.
   */
  private static List<Class<?>> named(String... args) {
    String first = args.length == 0 ? "" : args[0];
    List<Class<?>> one =
        COMMANDS.stream().filter(c -> c.getAnnotation(Command.class).name().equals(first)).toList();
    return one.isEmpty() || OF_ALL.contains(first) ? COMMANDS : one;
  }

  /** With every command. */
  static CommandLine line() {
    return line(COMMANDS);
  }

  /** With every command's name and what it is for, and without the options, which take longest. */
  static CommandLine outline() {
    return line(COMMANDS.stream().map(Gate::outlined).toList());
  }

  private static CommandSpec outlined(Class<?> command) {
    Command said = command.getAnnotation(Command.class);
    CommandSpec spec = CommandSpec.create().name(said.name());
    spec.usageMessage().header(said.header()).description(said.description());
    return spec;
  }

  /** With commands as picocli takes them: classes or specifications. */
  private static CommandLine line(List<?> commands) {
    CommandLine line = new CommandLine(new Gate());
    commands.forEach(line::addSubcommand);
    if (commands.contains(RunCommand.class)) {
      Optional.ofNullable(line.getSubcommands().get("run")).ifPresent(Gate::models);
    }
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
          command.getErr().println("gate: " + Terminal.shown(FaultText.of(fault)));
          if (System.getenv("GATE_TRACE") != null) {
            fault.printStackTrace(command.getErr());
          }
          return Exit.status(fault);
        });
    return line;
  }

  /** Whoever rehearses asks which drivers there are to rehearse with. */
  private static void models(CommandLine run) {
    // A footer is a format to picocli, and a share is written with its sign.
    String[] lines =
        RigOptions.models().stream().map(m -> m.replace("%", "%%")).toArray(String[]::new);
    run.getCommandSpec()
        .usageMessage()
        .footerHeading("%nDriver models of the simulated rig (--model):%n")
        .footer(lines);
  }

  private static Span span(String text) {
    try {
      return Span.parse(text);
    } catch (IllegalArgumentException wrong) {
      throw new CommandLine.TypeConversionException(wrong.getMessage());
    }
  }
}
