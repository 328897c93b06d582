package dev.mediajobs.simulator.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.simulator.engine.journal.JournalEntry;
import dev.mediajobs.simulator.http.Request;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.job.Job;
import dev.mediajobs.simulator.job.JobState;
import dev.mediajobs.simulator.media.StoredFile;
import dev.mediajobs.simulator.scenario.ErrorRenderer;
import dev.mediajobs.simulator.scenario.Scenario;
import dev.mediajobs.simulator.scenario.ScenarioContext;
import dev.mediajobs.simulator.scenario.ScenarioContext.CallKind;
import dev.mediajobs.simulator.scenario.Scenarios;
import dev.mediajobs.specs.Phase;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Serves results and takes uploads. It asks for no key: the links speak for themselves. */
public final class FileEndpoint {

    private static final ErrorRenderer ERRORS = (status, code, message) -> describe(status, message);

    private FileEndpoint() {}

    /** Answers a signed link of a result. */
    static Response result(SimulatorState state, Request request, Map<String, String> parameters, JournalEntry entry) {
        String file = parameters.getOrDefault("file", "");
        Job job = named(state, file);
        entry.account = job == null ? "" : job.account();
        Response refusal = validate(state, request, entry.account);
        return refusal == null ? result(state, file) : refusal;
    }

    /** The job whose result is meant, or null. */
    private static @Nullable Job named(SimulatorState state, String file) {
        int dot = file.lastIndexOf('.');
        return dot < 0 ? null : state.jobs().find(file.substring(0, dot));
    }

    /**
     * Answers the result of a job whose link needs no signature.
     *
     * @param file the job's id, a dot, and the kind's extension
     */
    public static Response result(SimulatorState state, String file) {
        Job found = named(state, file);
        Instant now = found == null ? Instant.EPOCH : state.clock(found).instant();
        Job job = found == null ? null : state.jobs().update(found.id(), before -> before.settle(now));
        if (job == null || !file.endsWith("." + job.mediaSpec().kind().extension())) {
            return describe(404, "There is no such file.");
        }
        return download(state, job, ERRORS);
    }

    /**
     * Answers the result of a job as its scenario has it.
     *
     * @param errorRenderer how a fault is told
     */
    public static Response download(SimulatorState world, Job job, ErrorRenderer errorRenderer) {
        Instant now = world.clock(job).instant();
        JobState state = job.at(now);
        Scenario scenario = Scenarios.named(job.scenario());
        ScenarioContext context = JobService.context(CallKind.DOWNLOAD, job, state, null, now, world, null);
        Response instead = scenario.override(context, errorRenderer);
        if (instead != null) {
            return instead;
        }
        return state.phase() == Phase.SUCCEEDED
                ? scenario.deliver(context, artwork(world, job))
                : errorRenderer.error(404, "NOT_FOUND", "The job has no file yet.");
    }

    private static Response artwork(SimulatorState state, Job job) {
        JsonNode asked = job.request().path("seed");
        long seed = asked.isIntegralNumber() ? asked.longValue() : job.id().hashCode();
        byte[] bytes = job.mediaSpec().render(state.settings().seed() ^ seed);
        return Response.of(200, job.mediaSpec().kind().contentType(), bytes);
    }

    /** {@return a file as its caller sent it} */
    public static Response stored(StoredFile file) {
        byte[] bytes = file.bytes();
        return bytes == null
                ? describe(404, "The file has no bytes yet.")
                : Response.of(200, file.contentType(), bytes);
    }

    /** Takes the bytes of an announced file. */
    static Response upload(SimulatorState state, Request request, Map<String, String> parameters, JournalEntry entry) {
        StoredFile file = state.files().find(parameters.getOrDefault("id", ""));
        entry.account = file == null ? "" : file.owner();
        Response refusal = validate(state, request, entry.account);
        if (refusal != null) {
            return refusal;
        }
        if (file == null) {
            return describe(404, "No file was announced under this link.");
        }
        String type = request.header("Content-Type");
        if (!file.contentType().equalsIgnoreCase(type)) {
            return describe(403, "The file was announced as " + file.contentType() + " but comes as " + type + ".");
        }
        if (request.longerThan(Engine.MAX_BODY_BYTES)) {
            return describe(413, "The file is larger than " + Engine.MAX_BODY_BYTES + " bytes.");
        }
        byte[] bytes = request.body();
        if (bytes.length != file.announcedSize()) {
            return describe(
                    400,
                    "The file was announced with " + file.announcedSize() + " bytes but has " + bytes.length + ".");
        }
        state.files().put(file.with(bytes));
        return Response.empty(200);
    }

    private static @Nullable Response validate(SimulatorState state, Request request, String account) {
        return switch (state.links().validate(request, account)) {
            case VALID -> null;
            case EXPIRED -> describe(410, "This link has expired.");
            case FORGED -> describe(403, "This link was not made here.");
        };
    }

    private static Response describe(int status, String message) {
        return Response.text(status, "text/plain; charset=utf-8", message + "\n");
    }
}
