package ee.kaskkiri.decision.guard;

import ee.kaskkiri.access.Keys;
import ee.kaskkiri.access.KnownKeys;
import ee.kaskkiri.database.Database;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** The keys in the database of the service. */
@Singleton
public class ServedKeys {
  @Produces
  @Singleton
  static Keys keys(Database database, Clock clock) {
    return new Keys(database, clock);
  }

  @Produces
  @Singleton
  static KnownKeys known(Keys keys, Vertx vertx) {
    return new KnownKeys(keys, task -> inBackground(vertx, task), System::nanoTime);
  }

  private static void inBackground(Vertx vertx, Runnable task) {
    Callable<Void> call = Executors.callable(task, null);
    vertx.executeBlocking(call, false);
  }
}
