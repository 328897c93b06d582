package dev.mediajobs.simulator.control;

import dev.mediajobs.simulator.engine.Engine;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Request;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.spec.RouteTable;
import dev.mediajobs.simulator.ui.UiResources;
import java.util.function.Function;

/** The control API under /__admin/simulator/, described by specs/simulator.yaml. Thread-safe. */
public final class ControlApi {

    /** The path prefix. */
    public static final String PREFIX = "/__admin/simulator";

    private static final String HEALTH = "/__admin/health";

    /** The path of the UI. */
    public static final String PAGE = PREFIX + "/ui";

    private final Engine engine;

    /** Built by the first request, to keep the start fast. */
    private static final class Tasks {
        static final RouteTable<Function<ControlRequest, Response>> ALL = tasks();
    }

    /**
     * Creates the control API.
     *
     * @param engine the engine to control
     */
    public ControlApi(Engine engine) {
        this.engine = engine;
    }

    private static RouteTable<Function<ControlRequest, Response>> tasks() {
        RouteTable<Function<ControlRequest, Response>> tasks = new RouteTable<>();
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
        tasks.add("GET", PREFIX + "/jobs/{id}", JobTasks::show);
        tasks.add("GET", PREFIX + "/jobs/{id}/request", JobTasks::submit);
        tasks.add("POST", PREFIX + "/jobs/{id}/outcome", JobTasks::end);
        tasks.add("GET", PREFIX + "/quirks", SimulatorTasks::quirks);
        tasks.add("PUT", PREFIX + "/quirks", SimulatorTasks::chooseQuirks);
        tasks.add("GET", PREFIX + "/requests", JournalTasks::requests);
        tasks.add("GET", PREFIX + "/requests/{number}", JournalTasks::request);
        tasks.add("GET", PREFIX + "/webhooks", JournalTasks::webhooks);
        tasks.add("POST", PREFIX + "/provider-states", ChangeProviderState::run);
        tasks.add("GET", PREFIX + "/specs/{name}", FileTasks::spec);
        tasks.add("GET", PREFIX + "/ledger", FileTasks::ledger);
        tasks.add("GET", PAGE, request -> FileTasks.page(UiResources.INDEX));
        // The UI has relative links, which a trailing slash would break.
        tasks.add("GET", PAGE + "/", request -> Response.empty(308).with("Location", "../ui"));
        tasks.add("GET", PAGE + "/{file}", request -> FileTasks.page(request.parameter("file")));
        tasks.add("GET", PAGE + "/viewer/{file}", request -> FileTasks.page("viewer/" + request.parameter("file")));
        return tasks;
    }

    /** {@return whether a request belongs to the control API, which does not own all of {@code /__admin}} */
    public static boolean owns(String method, String target) {
        return target.startsWith(PREFIX) || (target.equals(HEALTH) && method.equals("GET"));
    }

    /** {@return the response; failures are rendered as problem details} */
    public Response handle(Request request) {
        RouteTable.Match<Function<ControlRequest, Response>> match = Tasks.ALL.find(request.method(), request.path());
        try {
            if (match == null) {
                throw new ControlException(
                        404,
                        "no-such-endpoint",
                        "",
                        "No endpoint matches this path. Valid endpoints: " + String.join(", ", Tasks.ALL.all()) + ".");
            }
            if (match.target() == null) {
                throw new ControlException(
                        405, "wrong-method", "", "This path supports " + String.join(", ", match.methods()) + ".");
            }
            return match.target()
                    .apply(new ControlRequest(engine, request, match.parameters()))
                    .sandboxed();
        } catch (ControlException e) {
            return e.response();
        } catch (IllegalArgumentException e) {
            return new ControlException(400, "bad-value", "", String.valueOf(e.getMessage())).response();
        }
    }
}
