package ee.kaskkiri.engine.input;

import ee.kaskkiri.engine.type.ValueType;
import java.util.Collection;

/** Every name that some topic of an edition takes, place by place. */
public final class KnownPlaces {
  private KnownPlaces() {}

  /** The places of several topics together. */
  public static KnownPlaces of(Collection<ValueType.Fields> inputs) {
    return new KnownPlaces();
  }
}
