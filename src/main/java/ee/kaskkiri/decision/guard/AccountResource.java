package ee.kaskkiri.decision.guard;

import ee.kaskkiri.access.account.Account;
import ee.kaskkiri.access.account.AccountChange;
import ee.kaskkiri.access.account.AccountOrder;
import ee.kaskkiri.access.account.AccountRefusedException;
import ee.kaskkiri.access.account.Accounts;
import ee.kaskkiri.access.account.LastAdministratorException;
import ee.kaskkiri.access.account.OneTimePassword;
import ee.kaskkiri.access.account.TooManySignInsException;
import ee.kaskkiri.decision.CurrentCaller;
import ee.kaskkiri.problem.ProblemDetail;
import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.problem.ProblemType;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Provider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestPath;

/** People who sign in here, for administrators. */
@Path("/api/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "access", description = "Who may do what")
public class AccountResource {
  private static final Logger LOG = Logger.getLogger(AccountResource.class);
  private static final int CREATED = 201;
  private static final String NAME = "name";

  private final Provider<Accounts> accounts;
  private final People people;
  private final CurrentCaller callers;

  AccountResource(Provider<Accounts> accounts, People people, CurrentCaller callers) {
    this.accounts = accounts;
    this.people = people;
    this.callers = callers;
  }

  /** Every account. */
  @GET
  @Operation(
      operationId = "listAccounts",
      summary = "Every account, also of those who may not sign in any more; by name")
  public List<AccountView> list() {
    return with(all -> all.all().stream().map(AccountView::of).toList());
  }

  /** Makes an account. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createAccount",
      summary = "Makes an account; the one-time password in the answer is shown nowhere else")
  @RequestBody(content = @Content(schema = @Schema(implementation = AccountBody.class)))
  @APIResponse(
      responseCode = "201",
      description = "The account and its one-time password",
      content = @Content(schema = @Schema(implementation = AccountView.Made.class)))
  public Response create(byte[] body) {
    AccountOrder order = AccountBody.order(body, callers.get().name());
    AccountView.Made made = with(all -> AccountView.Made.of(all.create(order)));
    LOG.info("An administrator made an account; its events say who.");
    return Response.status(CREATED).entity(made).build();
  }

  /** Changes an account. */
  @PUT
  @Path("/{name}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "changeAccount",
      summary = "Changes what an account may do, or what the person is called")
  @RequestBody(content = @Content(schema = @Schema(implementation = AccountBody.Change.class)))
  public AccountView change(@RestPath String name, byte[] body) {
    return changed(name, AccountBody.change(body));
  }

  /** Takes from a person that they may sign in. */
  @DELETE
  @Path("/{name}")
  @Operation(
      operationId = "deactivateAccount",
      summary = "Deactivates an account and signs the person out; the name stays taken")
  public AccountView deactivate(@RestPath String name) {
    return changed(name, AccountChange.DEACTIVATION);
  }

  private AccountView changed(String name, AccountChange change) {
    String by = callers.get().name();
    Account changed =
        with(all -> all.change(name, change, by)).orElseThrow(AccountResource::unknown);
    LOG.info("An administrator changed an account; its events say who.");
    return AccountView.of(changed);
  }

  /** Gives a person a one-time password. */
  @POST
  @Path("/{name}/password")
  @Operation(
      operationId = "resetPassword",
      summary = "Gives a person a one-time password, and signs them out")
  public AccountView.Made reset(@RestPath String name) {
    String by = callers.get().name();
    OneTimePassword made = with(all -> all.reset(name, by)).orElseThrow(AccountResource::unknown);
    LOG.info("An administrator made a one-time password; the events of the account say who.");
    return AccountView.Made.of(made);
  }

  /** What happened to an account. */
  @GET
  @Path("/{name}/events")
  @Operation(
      operationId = "listAccountEvents",
      summary = "Who did what to an account, the first event first; never changed or removed")
  public List<AccountEventView> events(@RestPath String name) {
    return with(
        all -> {
          Account account = all.find(name).orElseThrow(AccountResource::unknown);
          return all.events(account.name()).stream().map(AccountEventView::of).toList();
        });
  }

  /** Something to do with the accounts. */
  private interface Deed<T> {
    T with(Accounts accounts) throws SQLException;
  }

  private <T> T with(Deed<T> deed) {
    if (!people.here()) {
      throw new ProblemException(
          ProblemType.NOT_FOUND,
          "People sign in at the issuer of OpenID Connect, which knows their roles; there are no"
              + " accounts here.",
          List.of());
    }
    try {
      return deed.with(accounts.get());
    } catch (AccountRefusedException e) {
      throw AccountBody.refused(e);
    } catch (LastAdministratorException e) {
      throw new ProblemException(
          ProblemType.LAST_ADMINISTRATOR, String.valueOf(e.getMessage()), List.of());
    } catch (TooManySignInsException e) {
      throw new ProblemException(
          ProblemType.OVERLOADED, "Too many people sign in at this moment.", List.of());
    } catch (SQLException e) {
      throw SessionResource.unavailable(e);
    }
  }

  private static ProblemException unknown() {
    return new ProblemException(
        ProblemType.NOT_FOUND,
        ProblemDetail.unknown(NAME, "There is no account of this name.", null, List.of()));
  }
}
