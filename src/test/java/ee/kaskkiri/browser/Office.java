package ee.kaskkiri.browser;

import java.io.IOException;
import java.nio.file.Path;

/** A fresh service with people who work at it, each in a window of their own. */
final class Office implements AutoCloseable {
  private final PackagedService service;
  private final Chromium chromium = new Chromium();
  private final Person administrator;

  private Office(PackagedService service) throws IOException {
    this.service = service;
    administrator = new Person(chromium.window(Chromium.WIDE), service);
    administrator.signInFirst("admin", service.oneTimePassword());
  }

  static Office open(Path directory) throws IOException, InterruptedException {
    return new Office(PackagedService.start(directory.resolve("data")));
  }

  /** Somebody new, signed in with a password of their own. */
  Person employs(String name, String... roles) {
    String oneTimePassword = administrator.makesAccount(name, roles);
    Person person = new Person(chromium.window(Chromium.WIDE), service);
    person.signInFirst(name, oneTimePassword);
    return person;
  }

  /** Another window for somebody who is employed already. */
  Person window(String name, int width) {
    Person person = new Person(chromium.window(width), service);
    person.signIn(name);
    return person;
  }

  PackagedService service() {
    return service;
  }

  Chromium chromium() {
    return chromium;
  }

  @Override
  public void close() {
    chromium.close();
    service.close();
  }
}
