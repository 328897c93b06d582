package dev.mediajobs.simulator.control;

import dev.mediajobs.simulator.engine.Engine;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Request;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.spec.RouteTable;
import dev.mediajobs.simulator.ui.UiResources;
import java.util.function.Function;

/** Answers what stands under /__admin/simulator/. It is described by specs/simulator.yaml. Safe for several threads. */
public final class ControlApi {

    /** Where it stands. */
    public static final String PREFIX = "/__admin/simulator";

    private static final String HEALTH = "/__admin/health";

    /** Where its page for people stands. */
    public static final String PAGE = PREFIX + "/ui";

    private final Engine engine;
    private final RouteTable<Function<ControlRequest, Response>> tasks = new RouteTable<>();

    /**
     * The control API of one engine.
     *
     * @param engine what is controlled
     */
    public ControlApi(Engine engine) {
        this.engine = engine;
        tasks.add("GET", HEALTH, request -> Response.json(200, Json.object().put("status", "healthy")));
        tasks.add("GET", PREFIX, SimulatorTasks::show);
        tasks.add("GET", PREFIX + "/", SimulatorTasks::show);
        tasks.add("POST", PREFIX + "/reset", SimulatorTasks::reset);
        tasks.add("GET", PREFIX + "/clock", ClockTasks::show);
        tasks.add("POST", PREFIX + "/clock/freeze", ClockTasks::freeze);
        tasks.add("POST", PREFIX + "/clock/advance", ClockTasks::advance);
        tasks.add("POST", PREFIX + "/clock/resume", ClockTasks::resume);
        tasks.add("GET", PREFIX + "/scenarios", ScenarioTasks::list);
        tasks.add("GET", PREFIX + "/scenario", ScenarioTasks::show);
        tasks.add("PUT", PREFIX + "/scenario", ScenarioTasks::choose);
        tasks.add("GET", PREFIX + "/jobs", JobTasks::list);
        tasks.add("GET", PREFIX + "/jobs/{id}", JobTasks::one);
        tasks.add("POST", PREFIX + "/jobs/{id}/outcome", JobTasks::end);
        tasks.add("GET", PREFIX + "/quirks", SimulatorTasks::quirks);
        tasks.add("PUT", PREFIX + "/quirks", SimulatorTasks::chooseQuirks);
        tasks.add("GET", PREFIX + "/requests", JournalTasks::requests);
        tasks.add("GET", PREFIX + "/webhooks", JournalTasks::webhooks);
        tasks.add("POST", PREFIX + "/provider-states", ChangeProviderState::run);
        tasks.add("GET", PREFIX + "/specs/{name}", FileTasks::spec);
        tasks.add("GET", PREFIX + "/ledger", FileTasks::ledger);
        tasks.add("GET", PAGE, request -> FileTasks.page(UiResources.INDEX));
        // The page's own links are relative, and a slash too many would lead them astray.
        tasks.add("GET", PAGE + "/", request -> Response.empty(308).with("Location", "../ui"));
        tasks.add("GET", PAGE + "/{file}", request -> FileTasks.page(request.parameter("file")));
        tasks.add("GET", PAGE + "/viewer/{file}", request -> FileTasks.page("viewer/" + request.parameter("file")));
    }

    /** {@return whether a request is for it; what else stands under {@code /__admin} is not} */
    public static boolean owns(String method, String target) {
        return target.startsWith(PREFIX) || (target.equals(HEALTH) && method.equals("GET"));
    }

    /** {@return the answer; what cannot be done is answered with an object that says why} */
    public Response handle(Request request) {
        RouteTable.Match<Function<ControlRequest, Response>> match = tasks.find(request.method(), request.path());
        try {
            if (match == null) {
                throw new ControlException(
                        404,
                        "no-such-endpoint",
                        "",
                        "Nothing stands here. There are: " + String.join(", ", tasks.all()) + ".");
            }
            if (match.target() == null) {
                throw new ControlException(
                        405, "wrong-method", "", "This path knows " + String.join(", ", match.methods()) + ".");
            }
            return match.target().apply(new ControlRequest(engine, request, match.parameters()));
        } catch (ControlException e) {
            return e.response();
        } catch (IllegalArgumentException e) {
            return new ControlException(400, "bad-value", "", String.valueOf(e.getMessage())).response();
        }
    }
}
