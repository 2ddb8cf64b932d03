package ee.kaskkiri.engine.drl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KnownClassesTest {
  private final Asked parent = new Asked();
  private final KnownClasses classes = new KnownClasses(parent);

  /** Remembers what it was asked for. */
  private static final class Asked extends ClassLoader {
    private final List<String> names = new ArrayList<>();

    private Asked() {
      super(KnownClassesTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      names.add(name);
      return super.loadClass(name, resolve);
    }

    @Override
    public @Nullable URL getResource(String name) {
      names.add(name);
      return super.getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
      names.add(name);
      return super.getResources(name);
    }
  }

  private void isMissing(String name) {
    assertThatExceptionOfType(ClassNotFoundException.class)
        .isThrownBy(() -> classes.loadClass(name));
  }

  @Test
  void aClassThatExistsIsFound() throws ClassNotFoundException {
    String name = KnownClassesTest.class.getName();

    assertThat(classes.loadClass(name)).isEqualTo(KnownClassesTest.class);
  }

  @Test
  void aMissingClassIsAskedForOnce() {
    isMissing("no.such.Thing");
    isMissing("no.such.Thing");

    assertThat(parent.names).containsExactly("no.such.Thing");
  }

  @Test
  void aMissingResourceIsAskedForOnceInWhicheverWay() throws IOException {
    assertThat(classes.getResources("no/such").hasMoreElements()).isFalse();
    assertThat(classes.getResources("no/such").hasMoreElements()).isFalse();
    assertThat(classes.getResource("no/such")).isNull();

    assertThat(parent.names).containsExactly("no/such");
  }

  @Test
  void aResourceThatExistsIsFound() throws IOException {
    String name = KnownClassesTest.class.getName().replace('.', '/') + ".class";

    assertThat(classes.getResource(name)).isNotNull();
    assertThat(classes.getResources(name).hasMoreElements()).isTrue();
  }

  @Test
  void aResourceThatIsMissingHidesNoClassOfItsName() throws ClassNotFoundException {
    String name = KnownClassesTest.class.getName();

    assertThat(classes.getResource(name)).isNull();
    assertThat(classes.loadClass(name)).isEqualTo(KnownClassesTest.class);
  }
}
