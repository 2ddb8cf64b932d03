package ee.kaskkiri.record;

import ee.kaskkiri.database.Database;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A database that can be held up, and can fail. */
final class Gate implements Database {
  /** What goes wrong. */
  enum Failure {
    NONE,
    /** Nobody gets a connection. */
    CONNECT,
    /** A commit does not happen. */
    COMMIT,
    /** A commit happens, but nobody is told. */
    ANSWER
  }

  private final Database database;
  private final CountDownLatch open;
  private volatile Failure failure = Failure.NONE;

  /** One that gives nobody a connection until it is opened. */
  static Gate closed(Database database) {
    return new Gate(database, new CountDownLatch(1));
  }

  static Gate open(Database database) {
    return new Gate(database, new CountDownLatch(0));
  }

  private Gate(Database database, CountDownLatch open) {
    this.database = database;
    this.open = open;
  }

  void open() {
    open.countDown();
  }

  void fail(Failure next) {
    failure = next;
  }

  @Override
  public Kind kind() {
    return database.kind();
  }

  @Override
  public String describe() {
    return database.describe();
  }

  @Override
  public Connection connect() throws SQLException {
    try {
      if (!open.await(30, TimeUnit.SECONDS)) {
        throw new SQLException("nobody opened the gate");
      }
    } catch (InterruptedException e) {
      throw new SQLException(e);
    }
    if (failure == Failure.CONNECT) {
      throw new SQLException("no connection", "08001");
    }
    return watched(database.connect());
  }

  private Connection watched(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            Gate.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              boolean commit = method.getName().equals("commit");
              if (commit && failure == Failure.COMMIT) {
                throw new SQLException("no commit", "08006");
              }
              try {
                Object result = method.invoke(connection, arguments);
                if (commit && failure == Failure.ANSWER) {
                  throw new SQLException("no answer", "08006");
                }
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Override
  public void close() {
    database.close();
  }
}
