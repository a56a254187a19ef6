package besser.gate.rig;

import besser.gate.environment.Environment;
import besser.gate.environment.Environment.Host;
import besser.gate.quantity.Sha256;
import besser.gate.quantity.Span;
import besser.gate.remote.Command;
import besser.gate.remote.GateScript;
import besser.gate.remote.NamedTool;
import besser.gate.remote.Remote;
import besser.gate.remote.ScriptFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The scripts a host has, held against this gate's before anything of them is run: content, owner,
 * and every folder on the way there. Only tools of the host are asked, for the scripts themselves
 * could be anybody's.
 */
final class InstalledScripts {
  private static final Span LIMIT = new Span(30);

  private final Remote remote;
  private final Host host;

  InstalledScripts(Remote remote, Host host) {
    this.remote = remote;
    this.host = host;
  }

  /**
   * Stops where a host of the rig has not this gate's scripts.
   *
   * @throws ScriptsException saying what was found and the command to type
   */
  static void required(Rig rig) throws IOException {
    Environment environment = rig.environment();
    for (Remote remote : List.of(rig.device(), rig.sender())) {
      Host host = remote == rig.device() ? environment.device() : environment.sender();
      Optional<String> fault = new InstalledScripts(remote, host).fault();
      if (fault.isPresent()) {
        throw new ScriptsException(
            "%s (%s): %s; nothing was run there. %s"
                .formatted(
                    remote.name(), host.control(), fault.get(), mend(environment, remote.name())));
      }
    }
  }

  /** What to type. */
  static String mend(Environment environment, String role) {
    return """
        Type: ./gate rig install --env %s > besser-gate-scripts.sh, read it, and run it on the %s \
        as root: sh besser-gate-scripts.sh %s"""
        .formatted(environment.file(), role, role);
  }

  /** What is wrong with them; empty where they are this gate's and nobody else can change them. */
  Optional<String> fault() throws IOException {
    Map<String, PathOwner> owners = owners();
    // Where sudo runs them they must be root's; otherwise they harm nobody but the login.
    Set<String> trusted = new HashSet<>(List.of("0"));
    if (!host.sudo()) {
      trusted.add(login());
    }
    for (String folder : chain()) {
      Optional<String> fault = fault(owners, folder, 'd', trusted);
      if (fault.isPresent()) {
        return fault;
      }
    }
    for (String name : ScriptFiles.all().keySet()) {
      Optional<String> fault = fault(owners, file(name), '-', trusted);
      if (fault.isPresent()) {
        return fault;
      }
    }
    for (GateScript script : GateScript.values()) {
      PathOwner owner = owners.get(file(script.file()));
      if (owner == null || owner.mode().charAt(9) != 'x') {
        return Optional.of(file(script.file()) + " cannot be run (it has no x)");
      }
    }
    return others();
  }

  private static Optional<String> fault(
      Map<String, PathOwner> owners, String path, char type, Set<String> trusted) {
    PathOwner owner = owners.get(path);
    return owner == null
        ? Optional.of("the gate's scripts are not installed: there is no " + path)
        : owner.fault(type, trusted);
  }

  /** Those that are another gate's. */
  private Optional<String> others() throws IOException {
    Map<String, String> hashes = new HashMap<>();
    told(NamedTool.HASHES, files())
        .lines()
        .map(line -> line.split(" [ *]", 2))
        .filter(words -> words.length == 2)
        .forEach(words -> hashes.put(words[1], words[0]));
    List<String> others = new ArrayList<>();
    ScriptFiles.all()
        .forEach(
            (name, content) -> {
              if (!Sha256.hex(content).equals(hashes.get(file(name)))) {
                others.add(name);
              }
            });
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%s of the scripts in %s are not this gate's (%s)"
                .formatted(
                    others.size(),
                    host.scripts(),
                    String.join(", ", others.subList(0, Math.min(3, others.size())))));
  }

  private Map<String, PathOwner> owners() throws IOException {
    List<String> paths = new ArrayList<>(chain());
    paths.addAll(files());
    Map<String, PathOwner> owners = new HashMap<>();
    told(NamedTool.OWNERS, paths)
        .lines()
        .forEach(line -> PathOwner.of(line).ifPresent(owner -> owners.put(owner.path(), owner)));
    return owners;
  }

  private String login() throws IOException {
    return told(NamedTool.LOGIN, List.of()).strip();
  }

  private String told(NamedTool tool, List<String> paths) throws IOException {
    return remote.run(Command.tool(tool, paths), LIMIT).out();
  }

  /** {@code /}, {@code /usr}, … down to the folder itself. */
  private List<String> chain() {
    List<String> chain = new ArrayList<>(List.of("/"));
    StringBuilder path = new StringBuilder();
    for (String name : host.scripts().split("/")) {
      if (!name.isEmpty()) {
        chain.add(path.append('/').append(name).toString());
      }
    }
    return chain;
  }

  private List<String> files() {
    return ScriptFiles.all().keySet().stream().map(this::file).toList();
  }

  private String file(String name) {
    List<String> chain = chain();
    return chain.get(chain.size() - 1) + "/" + name;
  }
}
