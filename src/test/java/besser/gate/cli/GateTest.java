package besser.gate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.simulated.SimulatedRig;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The command line as it is typed. */
class GateTest {
  @ParameterizedTest(name = "gate {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          install --source . --wait foo         | "foo" is not a span of time. Write a number and one of us, ms, s, min, h.
          rollback --wait 30                    | "30" is not a span of time. Write a number and one of us, ms, s, min, h.
          plan --reps -1                        | --reps is a number of repetitions from 1 up to 1000, not -1.
          plan --reps two                       | Invalid value for option '--reps': 'two' is not an int
          plan --compression 0                  | --compression is a factor from 1 to 1000, not 0.0.
          plan --compression NaN                | --compression is a factor from 1 to 1000, not NaN.
          plan --compression 1e308              | --compression is a factor from 1 to 1000, not 1.0E308.
          nightly --every 0s                    | --every is the time between two nights, a minute or more, not 0 s.
          report x --brief --json               | --brief, --export and --json each say what is printed
          report x --brief --export ktap        | --brief, --export and --json each say what is printed
          report x --tested-by M                | --tested-by is a trailer of --brief; give both.
          plan --env lab --compression 60       | --compression shortens a rehearsal, and the plan is locked.
          plan --env lab --model wedge          | --model picks the driver model of a stand-in rig; lab is a real one.
          plan --env nowhere                    | nowhere
          plan --plan nothing.yaml              | There is no plan nothing.yaml. Give locked, rehearsal, or a YAML file.
          plan --patch .                        | --patch .: there is no folder
          plan --gate patch-z                   | --gate patch-z: there is no folder
          plan --baseline 1999                  | There is no campaign 1999
          run --model no-such                   | There is no driver model no-such. There are:
          judge 1999                            | There is no campaign 1999
          install --source . --plan locked      | Unknown option
          rig sideways                          | Invalid value for positional parameter at index 0
          rig new lab --device a --sender b     | lab.yaml is there already and is not written over.
          rig new a/b --device a --sender b     | "a/b" cannot name a rig.
          rig new my-lab --device ohm           | --sender is missing: --device HOST and --sender HOST say how both are reached.
          rig new my-lab --device a --sender -x | --sender is "-x"; a host is needed
          completion fish                       | Invalid value for positional parameter at index 0
          """)
  void whatIsTypedWrongIsWrongUsageAndSaysWhatIsUnderstood(String typed, String said) {
    StringWriter err = new StringWriter();
    CommandLine line = Gate.line().setErr(new PrintWriter(err, true));
    assertThat(line.execute(typed.split(" "))).isEqualTo(64);
    assertThat(err.toString()).contains(said).doesNotContain("not a fault the gate expected");
  }

  static Stream<CommandSpec> commands() {
    return Stream.concat(
        Stream.of(Gate.line().getCommandSpec()),
        Gate.line().getSubcommands().values().stream()
            .map(CommandLine::getCommandSpec)
            .filter(spec -> !spec.name().equals("help")));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyHelpTextEnds(CommandSpec spec) {
    List<String> texts =
        Stream.of(
                Stream.of(String.join(" ", spec.usageMessage().description())),
                spec.options().stream().map(o -> String.join(" ", o.description())),
                spec.positionalParameters().stream().map(p -> String.join(" ", p.description())))
            .flatMap(all -> all)
            .map(String::strip)
            .toList();
    assertThat(texts).isNotEmpty().allSatisfy(text -> assertThat(text).endsWith("."));
    // Commands are listed by the first paragraph of what they say of themselves.
    assertThat(spec.usageMessage().description()[0].strip()).endsWith(".");
  }

  @ParameterizedTest
  @CsvSource({
    "install, '--env --model --patch --repository --source --wait'",
    "rollback, '--env --model --wait'",
    "doctor, '--baseline --clean --compression --env --instruments --json --model --patch --plan --reps --verbose'",
    "history, --html --json",
    "rig, '--device --env --key --known-hosts --model --scripts --sender'",
  })
  void aCommandHasOnlyOptionsThatMeanSomethingThere(String command, String options) {
    Set<String> own = new TreeSet<>();
    Gate.line().getSubcommands().get(command).getCommandSpec().options().stream()
        .map(CommandLine.Model.OptionSpec::longestName)
        .filter(name -> !Set.of("--help", "--version").contains(name))
        .forEach(own::add);
    assertThat(own).containsExactlyElementsOf(Arrays.asList(options.split(" ")));
  }

  @Test
  void aNameTellsABadModelFromACampaignWithoutAPatch() {
    Instant begun = Instant.parse("2026-11-28T10:15:00Z");
    assertThat(RunOptions.name(begun, "lab", Optional.empty(), Optional.empty()))
        .isEqualTo("20261128T101500Z-lab-no-patch");
    assertThat(RunOptions.name(begun, "lab", Optional.empty(), Optional.of("patch-c")))
        .isEqualTo("20261128T101500Z-lab-patch-c");
    assertThat(RunOptions.name(begun, "simulated", Optional.of("baseline"), Optional.empty()))
        .isEqualTo("20261128T101500Z-simulated-model-baseline");
    assertThat(RunOptions.name(begun, "simulated", Optional.of("baseline"), Optional.of("patch-c")))
        .isEqualTo("20261128T101500Z-simulated-model-baseline-patch-c");
  }

  @Test
  void theHelpOverAllIsTheSameWhereNoCommandsOptionsAreRead() {
    String whole = Gate.line().getUsageMessage();
    assertThat(whole).contains("Commands:", "  nightly");
    assertThat(Gate.outline().getUsageMessage()).isEqualTo(whole);
  }

  @Test
  void theHelpOfRunSaysWhatEachModelShows() {
    String help = Gate.line().getSubcommands().get("run").getUsageMessage();
    assertThat(SimulatedRig.models()).isNotEmpty();
    assertThat(help.replaceAll("\\s+", " "))
        .contains(
            SimulatedRig.models().entrySet().stream()
                .map(m -> m.getKey() + " " + m.getValue())
                .toList());
  }

  @Test
  void bashCompletesCommandsAndOptions(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path script = Files.writeString(folder.resolve("gate"), CompletionCommand.script(Gate.line()));
    Process bash =
        new ProcessBuilder(
                "bash",
                "-c",
                """
                . "$1"
                complete_words() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=(); _complete_gate; echo "${COMPREPLY[@]}"; }
                complete_words gate doct
                complete_words gate history --js
                """,
                "bash",
                script.toString())
            .redirectErrorStream(true)
            .start();
    bash.getOutputStream().close();
    String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(said.lines().map(String::strip)).containsExactly("doctor", "--json");
  }
}
