package dev.mediajobs.simulator.control;

import dev.mediajobs.simulator.engine.Engine;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Request;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.spec.RouteTable;

/** Answers what stands under /__admin/simulator/. It is described by specs/simulator.yaml. Safe for several threads. */
public final class ControlApi {

    /** Where it stands. */
    public static final String PREFIX = "/__admin/simulator";

    private static final String HEALTH = "/__admin/health";

    /** Where its page for people stands. */
    public static final String PAGE = PREFIX + "/ui";

    private final Engine engine;
    private final RouteTable<ControlTask> tasks = new RouteTable<>();

    /**
     * The control API of one engine.
     *
     * @param engine what is controlled
     */
    public ControlApi(Engine engine) {
        this.engine = engine;
        tasks.add(
                "GET",
                HEALTH,
                (same, request) -> Response.json(200, Json.object().put("status", "healthy")));
        tasks.add("GET", PREFIX, ShowSimulator::run);
        tasks.add("GET", PREFIX + "/", ShowSimulator::run);
        tasks.add("POST", PREFIX + "/reset", ResetWorld::run);
        tasks.add("GET", PREFIX + "/clock", ClockTasks::show);
        tasks.add("POST", PREFIX + "/clock/freeze", ClockTasks::freeze);
        tasks.add("POST", PREFIX + "/clock/advance", ClockTasks::advance);
        tasks.add("POST", PREFIX + "/clock/resume", ClockTasks::resume);
        tasks.add("GET", PREFIX + "/scenarios", ListScenarios::run);
        tasks.add("GET", PREFIX + "/scenario", ChooseScenario::show);
        tasks.add("PUT", PREFIX + "/scenario", ChooseScenario::run);
        tasks.add("GET", PREFIX + "/jobs", ListJobs::run);
        tasks.add("GET", PREFIX + "/jobs/{id}", ListJobs::one);
        tasks.add("POST", PREFIX + "/jobs/{id}/outcome", SetOutcome::run);
        tasks.add("GET", PREFIX + "/quirks", QuirkTasks::show);
        tasks.add("PUT", PREFIX + "/quirks", QuirkTasks::choose);
        tasks.add("GET", PREFIX + "/requests", ListRequests::run);
        tasks.add("GET", PREFIX + "/webhooks", ListWebhooks::run);
        tasks.add("POST", PREFIX + "/provider-states", ChangeProviderState::run);
        tasks.add("GET", PREFIX + "/specs/{name}", ShowSpec::run);
        tasks.add("GET", PREFIX + "/ledger", ShowSpec::ledger);
        tasks.add("GET", PAGE, ShowPage::run);
        tasks.add("GET", PAGE + "/", ShowPage::slash);
        tasks.add("GET", PAGE + "/{file}", ShowPage::part);
        tasks.add("GET", PAGE + "/viewer/{file}", ShowPage::viewer);
    }

    /** {@return whether a request is for it; what else stands under {@code /__admin} is not} */
    public static boolean owns(String method, String target) {
        return target.startsWith(PREFIX) || (target.equals(HEALTH) && method.equals("GET"));
    }

    /** {@return the answer; what cannot be done is answered with an object that says why} */
    public Response answer(Request request) {
        RouteTable.Match<ControlTask> match = tasks.find(request.method(), request.path());
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
            return match.target().run(engine, new ControlRequest(request, match.parameters()));
        } catch (ControlException e) {
            return problem(e.status(), e.code(), e.pointer(), e.detail());
        } catch (IllegalArgumentException e) {
            return problem(400, "bad-value", "", String.valueOf(e.getMessage()));
        }
    }

    private static Response problem(int status, String code, String pointer, String detail) {
        return Response.json(
                status,
                Json.object()
                        .put("code", code)
                        .put("pointer", pointer)
                        .put("title", "The simulator cannot do this.")
                        .put("detail", detail));
    }
}
