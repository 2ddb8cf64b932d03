package ee.kaskkiri.decision;

import ee.kaskkiri.record.Claim;
import ee.kaskkiri.record.Entry;
import ee.kaskkiri.record.Recorder;
import ee.kaskkiri.record.Records;
import ee.kaskkiri.record.Search;
import ee.kaskkiri.record.Stored;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Records that are kept nowhere; they stand in where no others are made. */
@Dependent
public class InventedRecords {
  @Produces
  @Singleton
  @DefaultBean
  Recorder recorder() {
    return new Claims();
  }

  @Produces
  @Singleton
  @DefaultBean
  Records records() {
    return new NoRecords();
  }

  private static final class Claims implements Recorder {
    private final Map<String, Claim> claims = new ConcurrentHashMap<>();

    @Override
    public Optional<Claim> record(List<Entry> entries, @Nullable Claim claim) {
      return claim == null
          ? Optional.empty()
          : Optional.ofNullable(claims.putIfAbsent(claim.caller() + " " + claim.key(), claim));
    }

    @Override
    public Optional<Claim> claimed(String caller, String key) {
      return Optional.ofNullable(claims.get(caller + " " + key));
    }
  }

  private static final class NoRecords implements Records {
    @Override
    public Optional<Stored> find(UUID id) {
      return Optional.empty();
    }

    @Override
    public List<Stored> search(Search search, Order order, @Nullable UUID after, int limit) {
      return List.of();
    }
  }
}
