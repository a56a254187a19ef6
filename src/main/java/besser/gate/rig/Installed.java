package besser.gate.rig;

import besser.gate.environment.Environment;
import besser.gate.quantity.Span;
import besser.gate.remote.Command;
import besser.gate.remote.Completed;
import besser.gate.remote.NamedTool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the device was given by the last install, in a note beside the build. The note says where a
 * module came from; that it is the one that is loaded is told by its build-id, or where there is
 * none by its srcversion.
 *
 * @param module that was built
 * @param patch its name; empty for none
 * @param source where its source came from, as given
 * @param commit git commit of the source, {@code -dirty} where files differed from it, or {@code -}
 */
public record Installed(ModuleBuild module, Optional<String> patch, String source, String commit) {
  private static final Span LIMIT = new Span(15);

  /** Leaves the note on the device. */
  public void write(Rig rig) throws IOException {
    String text =
        """
            srcversion=%s
            build_id=%s
            patch=%s
            source=%s
            commit=%s
            end=
            """
            .formatted(
                line(module.srcversion().orElse("-")),
                line(module.buildId().orElse("-")),
                line(patch.orElse("-")),
                line(source),
                line(commit));
    rig.device().put(text.getBytes(StandardCharsets.UTF_8), note(rig), false);
  }

  /** The note, where there is a whole one and the module it is about is loaded. */
  public static Optional<Installed> loaded(Rig rig) throws IOException {
    ModuleBuild loaded =
        BootIdentity.of(rig.device(), rig.deviceScripts(), rig.environment().module()).module();
    Completed told = rig.device().run(Command.tool(NamedTool.READ, note(rig)), LIMIT);
    HostReport hostReport = HostReport.of(told.out());
    if (!told.ok() || !hostReport.whole()) {
      return Optional.empty();
    }
    return Optional.of(
            new Installed(
                ModuleBuild.of(hostReport, "srcversion", "build_id"),
                hostReport.get("patch").filter(p -> !p.equals("-")),
                hostReport.get("source").orElse("-"),
                hostReport.get("commit").orElse("-")))
        .filter(i -> i.module().is(loaded));
  }

  /**
   * The environment as a run of a patch must find it: with the module the install of that patch
   * left, whatever its file says of the module before it.
   *
   * @param under the patch the run is for
   */
  public Environment expectedIn(Environment environment, Optional<String> under) {
    return under.isPresent() && under.equals(patch)
        ? environment.expecting(module.srcversion(), module.buildId())
        : environment;
  }

  private static String note(Rig rig) {
    return rig.environment().install().sandbox() + "/installed.txt";
  }

  private static String line(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}]+", " ").strip();
  }
}
