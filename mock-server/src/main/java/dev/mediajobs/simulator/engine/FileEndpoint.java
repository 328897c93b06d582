package dev.mediajobs.simulator.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mediajobs.simulator.engine.FailingRequests.Candidate;
import dev.mediajobs.simulator.engine.journal.JournalEntry;
import dev.mediajobs.simulator.engine.request.RequestedScenario;
import dev.mediajobs.simulator.http.Request;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.job.Job;
import dev.mediajobs.simulator.job.JobState;
import dev.mediajobs.simulator.media.StoredFile;
import dev.mediajobs.simulator.scenario.ErrorRenderer;
import dev.mediajobs.simulator.scenario.RequestFailure;
import dev.mediajobs.simulator.scenario.RequestKind;
import dev.mediajobs.simulator.scenario.Scenario;
import dev.mediajobs.simulator.scenario.ScenarioContext;
import dev.mediajobs.simulator.scenario.ScenarioContext.CallKind;
import dev.mediajobs.simulator.scenario.Scenarios;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.Phase;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Serves result files and receives uploads. Signed URLs take the place of credentials. */
public final class FileEndpoint {

    private static final ErrorRenderer ERRORS = (status, code, message) -> text(status, message);

    private FileEndpoint() {}

    /** Serves the result of a signed URL. */
    static Response result(SimulatorState state, Request request, Map<String, String> parameters, JournalEntry entry) {
        String file = parameters.getOrDefault("file", "");
        Job job = jobOfFile(state, file);
        entry.account = job == null ? "" : job.account();
        Response refusal = validate(state, request, entry.account);
        if (refusal != null) {
            return refusal;
        }
        if (job == null) {
            return text(404, "The file does not exist.");
        }
        Candidate candidate = new Candidate(request, RequestKind.DOWNLOAD, job.account(), job, 0);
        RequestFailure.Type failure = failure(state, candidate, job.operation(), "");
        return failure == null ? result(state, file) : FailureResponses.ofFile(failure);
    }

    /**
     * Returns the failure of a request to a signed URL, or null. An unknown scenario in its header is ignored.
     *
     * @param text a text that may contain the marker of a scenario
     */
    private static RequestFailure.@Nullable Type failure(
            SimulatorState state, Candidate candidate, Operation operation, String text) {
        String name = RequestedScenario.of(candidate.request(), TextNode.valueOf(text));
        Scenario selected = state.namespace(candidate.account())
                .scenarios()
                .of(operation.vendor().name(), operation.id());
        return FailingRequests.find(state, candidate, name == null ? null : Scenarios.find(name), selected);
    }

    /** Returns the job of a result file name, or null. */
    private static @Nullable Job jobOfFile(SimulatorState state, String file) {
        int dot = file.lastIndexOf('.');
        return dot < 0 ? null : state.jobs().find(file.substring(0, dot));
    }

    /**
     * Serves the result of a job whose URL needs no signature.
     *
     * @param file the job id, a dot, and the extension
     */
    public static Response result(SimulatorState state, String file) {
        Job found = jobOfFile(state, file);
        Instant now = found == null ? Instant.EPOCH : state.clock(found).instant();
        Job job = found == null ? null : state.jobs().update(found.id(), before -> before.settle(now));
        if (job == null || !file.endsWith("." + job.mediaSpec().kind().extension())) {
            return text(404, "The file does not exist.");
        }
        return download(state, job, ERRORS);
    }

    /**
     * Serves the result of a job according to its scenario.
     */
    public static Response download(SimulatorState simulator, Job job, ErrorRenderer errorRenderer) {
        Instant now = simulator.clock(job).instant();
        JobState state = job.at(now);
        Scenario scenario = Scenarios.named(job.scenario());
        ScenarioContext context = JobService.context(CallKind.DOWNLOAD, job, state, null, now, simulator, null);
        Response overridden = scenario.override(context, errorRenderer);
        if (overridden != null) {
            return overridden;
        }
        return state.phase() == Phase.SUCCEEDED
                ? scenario.deliver(context, artwork(simulator, job))
                : errorRenderer.error(404, "NOT_FOUND", "The result file is not available yet.");
    }

    private static Response artwork(SimulatorState state, Job job) {
        JsonNode requested = job.request().path("seed");
        long seed =
                requested.isIntegralNumber() ? requested.longValue() : job.id().hashCode();
        byte[] bytes = job.mediaSpec().render(state.settings().seed() ^ seed);
        return Response.of(200, job.mediaSpec().kind().contentType(), bytes);
    }

    /** {@return an uploaded file} */
    public static Response stored(StoredFile file) {
        byte[] bytes = file.bytes();
        return bytes == null
                ? text(404, "The file has not been uploaded yet.")
                : Response.of(200, file.contentType(), bytes);
    }

    /**
     * Receives the content of an announced file.
     *
     * @param announcing the operation that announces files
     */
    static Response upload(
            SimulatorState state,
            Operation announcing,
            Request request,
            Map<String, String> parameters,
            JournalEntry entry) {
        StoredFile file = state.files().find(parameters.getOrDefault("id", ""));
        entry.account = file == null ? "" : file.owner();
        Response refusal = validate(state, request, entry.account);
        if (refusal != null) {
            return refusal;
        }
        if (file == null) {
            return text(404, "No file was announced for this URL.");
        }
        String type = request.header("Content-Type");
        if (!file.contentType().equalsIgnoreCase(type)) {
            return text(403, "The file was announced as " + file.contentType() + " but was sent as " + type + ".");
        }
        if (request.longerThan(Engine.MAX_BODY_BYTES)) {
            return text(413, "The file is larger than " + Engine.MAX_BODY_BYTES + " bytes.");
        }
        byte[] bytes = request.body();
        if (bytes.length != file.announcedSize()) {
            return text(
                    400,
                    "The file was announced with " + file.announcedSize() + " bytes but has " + bytes.length + ".");
        }
        Candidate candidate = new Candidate(request, RequestKind.UPLOAD_SEND, file.owner(), null, 0);
        RequestFailure.Type failure = failure(state, candidate, announcing, file.name());
        if (failure == null || failure == RequestFailure.Type.RESPONSE_LOST) {
            state.files().put(file.with(bytes));
        }
        return failure == null ? Response.empty(200) : FailureResponses.ofFile(failure);
    }

    private static @Nullable Response validate(SimulatorState state, Request request, String account) {
        return switch (state.links().validate(request, account)) {
            case VALID -> null;
            case EXPIRED -> text(410, "This URL has expired.");
            case FORGED -> text(403, "The signature of this URL is not valid.");
        };
    }

    private static Response text(int status, String message) {
        return Response.text(status, "text/plain; charset=utf-8", message + "\n");
    }
}
