package ee.kaskkiri.decision.trace;

import io.vertx.ext.web.RoutingContext;

/** Where parts of requests are told to. */
public interface Traces {
  /** Whether anybody listens. */
  boolean on();

  /** Begins a request, of which the parts that begin later are parts. */
  Part request(RoutingContext context);

  /** Begins a part of the request that is being answered. */
  Part part(String name);

  /** A part of a request, which ends when it is closed. */
  interface Part extends AutoCloseable {
    /** Says something of it, never of what was asked or who asked. */
    void say(String name, String value);

    /** Says that it failed. */
    void failed();

    @Override
    void close();
  }
}
