package ee.kaskkiri.decision;

import io.vertx.ext.web.RoutingContext;
import java.nio.file.Path;
import java.util.Optional;

/** The lines that came with a request, in a file that goes when the request ends. */
public final class UploadedPortfolio {
  private static final String KEY = UploadedPortfolio.class.getName();

  private final RoutingContext context;

  private UploadedPortfolio(RoutingContext context) {
    this.context = context;
  }

  /** Remembers the file that the body of a request was written into. */
  public static void keep(RoutingContext context, String file) {
    context.put(KEY, file);
  }

  static UploadedPortfolio of(RoutingContext context) {
    return new UploadedPortfolio(context);
  }

  /** Where the lines are; empty if the request has no body. */
  Optional<Path> file() {
    return Optional.ofNullable(context.<String>get(KEY)).map(Path::of);
  }

  boolean present() {
    return file().isPresent();
  }

  /** Whether whoever sent them has hung up. */
  boolean gone() {
    return context.response().closed();
  }

  /** Deletes a file when the response has ended, however it does. */
  void deleteAtTheEnd(Path file) {
    context.addEndHandler(ended -> context.vertx().fileSystem().delete(file.toString()));
  }
}
