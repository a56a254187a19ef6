package besser.gate.judge.check;

import besser.gate.evidence.Repetition;
import besser.gate.evidence.format.FactRule;
import besser.gate.evidence.format.FactRule.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file {@code modinfo} names for the module: it is called like it, however it is packed, and
 * lies where the running kernel looks for modules. Of a module that was loaded by hand modinfo
 * finds another file of its name, so neither is shown to be wrong.
 */
final class ModuleFile {
  private static final Pattern MODULES = Pattern.compile("(?:/usr)?/lib/modules/([^/]+)/.*");

  private ModuleFile() {}

  /** What of it is not as the environment and the kernel say. */
  static List<FactTable.Unlike> unlike(JudgedStage judgedStage) {
    Repetition r = judgedStage.repetition();
    Optional<String> path = r.told("module_path");
    Optional<String> module = judgedStage.campaign().fact("environment.module");
    List<FactTable.Unlike> unlike = new ArrayList<>();
    if (path.isEmpty()) {
      return unlike;
    }
    String file = path.get().replaceFirst("^.*/(.*?)\\.ko(\\.[a-z]+)?$", "$1").replace('-', '_');
    if (module.isPresent()
        && !file.equals(path.get().replace('-', '_'))
        && !file.equals(module.get())) {
      unlike.add(unlike(r, path.get(), "a file of " + module.get()));
    }
    Matcher below = MODULES.matcher(path.get());
    r.told("kernel")
        .filter(kernel -> below.matches() && !below.group(1).equals(kernel))
        .ifPresent(kernel -> unlike.add(unlike(r, path.get(), "a file of the kernel " + kernel)));
    return unlike;
  }

  private static FactTable.Unlike unlike(Repetition r, String path, String due) {
    return new FactTable.Unlike(
        FactRule.of(Where.DEVICE, "module_path").orElseThrow(),
        false,
        "module_path is %s in %s and should be %s".formatted(path, r.deviceStart().file(), due));
  }
}
