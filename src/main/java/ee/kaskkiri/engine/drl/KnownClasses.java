package ee.kaskkiri.engine.drl;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The classes of the application, for the compiler of rules. It asks for every name of a rule in
 * every package that is imported, again and again; what is not there is remembered, because finding
 * that out opens archives, which took a third of the time of a compilation.
 */
final class KnownClasses extends ClassLoader {
  private static final int MOST = 50_000;

  private final Set<String> missingClasses = ConcurrentHashMap.newKeySet();
  private final Set<String> missingResources = ConcurrentHashMap.newKeySet();

  KnownClasses(ClassLoader application) {
    super(application);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (missingClasses.contains(name)) {
      throw new ClassNotFoundException(name);
    }
    try {
      return super.loadClass(name, resolve);
    } catch (ClassNotFoundException e) {
      remember(missingClasses, name);
      throw e;
    }
  }

  @Override
  public @Nullable URL getResource(String name) {
    if (missingResources.contains(name)) {
      return null;
    }
    URL found = super.getResource(name);
    if (found == null) {
      remember(missingResources, name);
    }
    return found;
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    if (missingResources.contains(name)) {
      return Collections.emptyEnumeration();
    }
    Enumeration<URL> found = super.getResources(name);
    if (!found.hasMoreElements()) {
      remember(missingResources, name);
    }
    return found;
  }

  private static void remember(Set<String> missing, String name) {
    if (missing.size() >= MOST) {
      missing.clear();
    }
    missing.add(name);
  }
}
