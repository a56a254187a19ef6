package besser.gate.rig;

import besser.gate.quantity.Span;
import besser.gate.remote.Command;
import besser.gate.remote.Completed;
import besser.gate.remote.GateScript;
import besser.gate.remote.NamedTool;
import besser.gate.remote.RemotePath;
import besser.gate.remote.ScriptFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Puts another driver module onto the device: built there, the old one kept, loaded by the
 * operator's power cycle, and verified. Whoever calls holds the rig's {@link Lease}.
 */
public final class Install {
  private static final Span SHORT = new Span(60);

  /** Waits twice for all that is to be written, and for depmod: a slow card takes minutes. */
  private static final Span PLACE = new Span(600);

  private static final Span BUILD = new Span(1800);
  private static final Set<String> PRODUCTS = Set.of("o", "ko", "mod", "cmd", "order", "symvers");

  private final Rig rig;
  private final Restart restart;
  private final Consumer<String> says;

  /**
   * An installer.
   *
   * @param says is told each step in one line
   */
  public Install(Rig rig, Restart restart, Consumer<String> says) {
    this.rig = rig;
    this.restart = restart;
    this.says = says;
  }

  /**
   * Copies, builds, installs, has the device restarted and verifies.
   *
   * @param source folder of the module's source with its Makefile
   * @return the device as it came up, with the built module loaded
   * @throws IOException saying which step did not succeed; the old module is kept on the device
   */
  public BootIdentity install(Path source) throws IOException {
    List<Path> files = files(source);
    says.accept("Copying " + files.size() + " files of " + source + " to the device.");
    module("fresh", SHORT, false);
    copy(source, files);
    says.accept("Building with make -j4 on the device.");
    build(module("build", BUILD, false));
    says.accept("Putting the module in its place, and waiting until it is on the disk.");
    HostReport placed = module("place", PLACE, true);
    ModuleBuild built = build(placed);
    ModuleBuild replaced = ModuleBuild.of(placed, "replaced", "replaced_build_id");
    says.accept(
        "Installed %s as %s; %s is kept for gate rollback%s."
            .formatted(
                built.words(),
                placed.get("file").orElse("-"),
                replaced.srcversion().isPresent() ? replaced.words() : "nothing",
                built.isOtherBuildOf(replaced) ? " (" + ModuleBuild.OTHER_BUILD + ")" : ""));
    return restart.into(built, "to load the module " + built.words());
  }

  /**
   * Brings back the module the last install replaced.
   *
   * @return the device as it came up, with that module loaded
   */
  public BootIdentity rollback() throws IOException {
    ModuleBuild loaded =
        BootIdentity.of(rig.device(), rig.deviceScripts(), rig.environment().module()).module();
    HostReport back = module("back", PLACE, true);
    ModuleBuild old = build(back);
    says.accept(
        "Brought back %s as %s%s."
            .formatted(
                old.words(),
                back.get("file").orElse("-"),
                old.isOtherBuildOf(loaded)
                    ? "; %s is loaded (%s)".formatted(loaded.words(), ModuleBuild.OTHER_BUILD)
                    : ""));
    return restart.into(old, "to load the module %s again".formatted(old.words()));
  }

  /** The sources: no history, and nothing another build left. */
  private static List<Path> files(Path source) throws IOException {
    try (Stream<Path> all = Files.walk(source)) {
      List<Path> files =
          all.filter(Files::isRegularFile)
              .map(source::relativize)
              .filter(file -> !hidden(file) && !product(file))
              .sorted()
              .toList();
      for (Path file : files) {
        try {
          RemotePath.checked(file.toString());
        } catch (IllegalArgumentException odd) {
          throw new IOException(
              source + " holds a file that is not copied: " + odd.getMessage(), odd);
        }
      }
      if (files.stream().noneMatch(file -> file.toString().matches("Makefile|Kbuild"))) {
        throw new IOException(source + " has no Makefile; give the folder of the module's source.");
      }
      return files;
    }
  }

  private static boolean hidden(Path file) {
    for (Path part : file) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static boolean product(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return PRODUCTS.contains(name.substring(name.lastIndexOf('.') + 1)) || name.endsWith(".mod.c");
  }

  private void copy(Path source, List<Path> files) throws IOException {
    String below = rig.environment().install().sandbox() + "/src/";
    Set<String> folders = new TreeSet<>();
    for (Path file : files) {
      if (file.getParent() != null) {
        folders.add(below + file.getParent());
      }
    }
    if (!folders.isEmpty()) {
      ok(Command.tool(NamedTool.FOLDERS, List.copyOf(folders)), SHORT);
    }
    for (Path file : files) {
      Path from = source.resolve(file);
      rig.device().put(Files.readAllBytes(from), below + file, Files.isExecutable(from));
    }
  }

  private HostReport module(String verb, Span limit, boolean root) throws IOException {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("verb", verb);
    parameters.put("sandbox", rig.environment().install().sandbox());
    parameters.put("module", rig.environment().module());
    parameters.put("target", rig.environment().install().target().orElse(""));
    String[] pairs = ScriptFolder.pairs(parameters);
    Command step =
        root
            ? rig.deviceScripts().asRoot(GateScript.MODULE, pairs)
            : rig.deviceScripts().asLogin(GateScript.MODULE, pairs);
    HostReport hostReport = HostReport.of(ok(step, limit).out());
    if (!hostReport.whole()) {
      throw new IOException(rig.device().name() + ": the step \"" + verb + "\" told only half.");
    }
    return hostReport;
  }

  private Completed ok(Command command, Span limit) throws IOException {
    Completed done = rig.device().run(command, limit);
    if (!done.ok()) {
      throw new IOException(
          rig.device().name() + ", exit status " + done.exit() + ": " + done.err().strip());
    }
    return done;
  }

  private static ModuleBuild build(HostReport hostReport) throws IOException {
    if (hostReport.get("srcversion").isEmpty()) {
      throw new IOException("The device did not tell the module's srcversion.");
    }
    return ModuleBuild.of(hostReport, "srcversion", "build_id");
  }
}
