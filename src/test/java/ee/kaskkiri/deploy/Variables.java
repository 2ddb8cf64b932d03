package ee.kaskkiri.deploy;

import ee.kaskkiri.decision.Settings;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The environment variables that the application reads. */
final class Variables {
  private static final Pattern WORD = Pattern.compile("(?<=[a-z])(?=[A-Z])");

  private Variables() {}

  /** Those of its settings, with the prefix of all. */
  static Set<String> ofSettings() {
    Set<String> names = new TreeSet<>();
    collect("KASKKIRI", Settings.class, names);
    return names;
  }

  private static void collect(String prefix, Class<?> settings, Set<String> names) {
    for (Method method : settings.getDeclaredMethods()) {
      String name =
          prefix + "_" + WORD.matcher(method.getName()).replaceAll("_").toUpperCase(Locale.ROOT);
      if (method.getReturnType().getEnclosingClass() == Settings.class
          && method.getReturnType().isInterface()) {
        collect(name, method.getReturnType(), names);
      } else {
        names.add(name);
      }
    }
  }
}
