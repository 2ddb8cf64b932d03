package ee.kaskkiri.deploy;

import ee.kaskkiri.decision.Settings;
import io.smallrye.config.WithName;
import io.smallrye.config.WithParentName;
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
      Class<?> type = method.getReturnType();
      String name =
          method.isAnnotationPresent(WithParentName.class) ? prefix : prefix + "_" + name(method);
      if (type.isInterface() && type.getEnclosingClass() == Settings.class) {
        collect(name, type, names);
      } else {
        names.add(name);
      }
    }
  }

  private static String name(Method method) {
    WithName other = method.getAnnotation(WithName.class);
    String words = other == null ? method.getName() : other.value().replace('-', '_');
    return WORD.matcher(words).replaceAll("_").toUpperCase(Locale.ROOT);
  }
}
