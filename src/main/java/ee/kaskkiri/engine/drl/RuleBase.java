package ee.kaskkiri.engine.drl;

import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieRepository;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;

/** The compiled rules of one file, on their own, so that no other file's rules fire with them. */
final class RuleBase implements AutoCloseable {
  private final KieContainer container;
  private final KieRepository repository;
  private final ReleaseId id;
  private final KieBase rules;

  /** Loads what was built under an id. */
  RuleBase(KieServices services, ReleaseId id) {
    this.container = services.newKieContainer(id);
    this.repository = services.getRepository();
    this.id = id;
    this.rules = container.getKieBase();
  }

  KieBase rules() {
    return rules;
  }

  /** Lets go of everything that the engine keeps for these rules outside of this object. */
  @Override
  public void close() {
    container.dispose();
    repository.removeKieModule(id);
  }
}
