package ee.kaskkiri.decision;

import ee.kaskkiri.release.DataDirectory;
import ee.kaskkiri.release.Judge;
import ee.kaskkiri.release.Ledger;
import ee.kaskkiri.release.Press;
import ee.kaskkiri.release.RefusedException;
import ee.kaskkiri.release.ReleaseDesk;
import ee.kaskkiri.release.Releases;
import ee.kaskkiri.release.Voucher;
import ee.kaskkiri.release.repository.Repositories;
import ee.kaskkiri.release.repository.RepositoryException;
import ee.kaskkiri.release.repository.RepositoryListener;
import ee.kaskkiri.release.repository.RepositoryState;
import ee.kaskkiri.release.repository.RepositoryWatch;
import ee.kaskkiri.release.repository.RuleRepository;
import ee.kaskkiri.release.repository.Snapshot;
import ee.kaskkiri.rules.Finding;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The rule repository that the service was told to serve, and the releases that come of it. */
@Singleton
public class ServedRules implements ServedRepository, RepositoryListener {
  private static final Logger LOG = Logger.getLogger(ServedRules.class);

  private final Settings settings;
  private final DataDirectory data;
  private final RuleRepository repository;
  private final ReleaseDesk desk;
  private final RepositoryWatch watch;

  ServedRules(
      Settings settings,
      Clock clock,
      @ConfigProperty(name = "quarkus.application.version") String application) {
    this.settings = settings;
    requireSense(settings);
    try {
      this.data = DataDirectory.open(settings.data(), clock);
    } catch (RepositoryException e) {
      throw refused(e);
    }
    try {
      this.repository = repository(settings);
      repository.notices().forEach(LOG::info);
      Judge judge =
          new Judge(settings.gate(), application, settings.activationLimit(), Voucher.packaged());
      Ledger ledger = new Ledger(repository.describe(), data.archive(), data.history());
      this.desk =
          new ReleaseDesk(repository::read, judge, ledger, settings.releasesInMemory(), clock);
    } catch (RepositoryException e) {
      data.close();
      throw refused(e);
    } catch (RuntimeException e) {
      data.close();
      throw e;
    }
    this.watch = new RepositoryWatch(repository, "", this, clock);
  }

  private static void requireSense(Settings settings) {
    if (settings.releasesInMemory() < 1) {
      throw senseless(
          "KASKKIRI_RELEASES_IN_MEMORY", settings.releasesInMemory(), "Set it to 1 or more.");
    }
    if (settings.look().filter(pause -> pause.toMillis() < 1).isPresent()) {
      throw senseless("KASKKIRI_LOOK", settings.look().get(), "Set it to a pause such as PT1S.");
    }
    if (settings.activationLimit().toMillis() < 1) {
      throw senseless(
          "KASKKIRI_ACTIVATION_LIMIT",
          settings.activationLimit(),
          "Set it to a time such as PT60S.");
    }
  }

  private static RefusedException senseless(String setting, Object value, String mend) {
    return new RefusedException(List.of(Finding.error(setting, null, "is " + value + ".", mend)));
  }

  private static RuleRepository repository(Settings settings) throws RepositoryException {
    try {
      return Repositories.open(settings.repository().orElse(""), Path.of(""), settings.data());
    } catch (RepositoryException e) {
      throw new RepositoryException(
          e.place(), e.wrong(), e.mend() + " KASKKIRI_REPOSITORY says where it is.");
    }
  }

  private static RefusedException refused(RepositoryException e) {
    return new RefusedException(List.of(Finding.error(e.place(), null, e.wrong(), e.mend())));
  }

  @Override
  public void follow() {
    watch.start(settings.look().orElse(repository.pause()));
  }

  @Override
  public void changed(Snapshot snapshot) throws RepositoryException {
    desk.take(snapshot);
  }

  @Override
  public void away(RepositoryException why) {
    LOG.warnf("The rule repository cannot be read; the active rules stay. %s", why.getMessage());
  }

  @Override
  public void back() {
    LOG.info("The rule repository can be read again.");
  }

  @Override
  public String address() {
    return repository.describe();
  }

  @Override
  public RepositoryState state() {
    return watch.state();
  }

  @Override
  public void lookNow() {
    watch.poke();
  }

  @PreDestroy
  void close() {
    watch.close();
    data.close();
  }

  @Produces
  @Singleton
  Releases releases() {
    return desk;
  }

  @Produces
  @Singleton
  Press press() {
    return new Press(repository, desk);
  }

  @Produces
  @Singleton
  static Clock clock() {
    return Clock.systemUTC();
  }
}
