package dev.mediajobs.simulator.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.simulator.http.Request;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.job.Job;
import dev.mediajobs.simulator.job.State;
import dev.mediajobs.simulator.media.StoredFile;
import dev.mediajobs.simulator.scenario.Moment;
import dev.mediajobs.simulator.scenario.Moment.Kind;
import dev.mediajobs.simulator.scenario.Scenario;
import dev.mediajobs.simulator.scenario.Scenarios;
import dev.mediajobs.simulator.scenario.Voice;
import dev.mediajobs.simulator.spec.Phase;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Serves results and takes uploads. It asks for no key: the links speak for themselves. */
public final class FileDesk {

    private static final Voice VOICE = (status, code, message) -> words(status, message);

    private FileDesk() {}

    /** Answers a signed link of a result. */
    static Response result(World world, Request request, Map<String, String> parameters, Entry entry) {
        String file = parameters.getOrDefault("file", "");
        Job job = named(world, file);
        entry.account = job == null ? "" : job.account();
        Response refusal = judge(world, request, entry.account);
        return refusal == null ? result(world, file) : refusal;
    }

    /** The job whose result is meant, or null. */
    private static @Nullable Job named(World world, String file) {
        int dot = file.lastIndexOf('.');
        return dot < 0 ? null : world.jobs().find(file.substring(0, dot));
    }

    /**
     * Answers the result of a job whose link needs no signature.
     *
     * @param file the job's id, a dot, and the kind's extension
     */
    public static Response result(World world, String file) {
        Job found = named(world, file);
        Instant now = found == null ? Instant.EPOCH : world.clock(found).instant();
        Job job = found == null ? null : world.jobs().update(found.id(), before -> before.seen(now));
        if (job == null || !file.endsWith("." + job.artwork().kind().extension())) {
            return words(404, "There is no such file.");
        }
        return download(world, job, VOICE);
    }

    /**
     * Answers the result of a job as its scenario has it.
     *
     * @param voice how a fault is told
     */
    public static Response download(World world, Job job, Voice voice) {
        Instant now = world.clock(job).instant();
        State state = job.at(now);
        Scenario scenario = Scenarios.named(job.scenario());
        Moment moment = JobDesk.moment(Kind.DOWNLOAD, job, state, null, now, world, null);
        Response instead = scenario.instead(moment, voice);
        if (instead != null) {
            return instead;
        }
        return state.phase() == Phase.SUCCEEDED
                ? scenario.sent(moment, artwork(world, job))
                : voice.failure(404, "NOT_FOUND", "The job has no file yet.");
    }

    private static Response artwork(World world, Job job) {
        JsonNode asked = job.request().path("seed");
        long seed = asked.isIntegralNumber() ? asked.longValue() : job.id().hashCode();
        byte[] bytes = job.artwork().render(world.settings().seed() ^ seed);
        return Response.of(200, job.artwork().kind().contentType(), bytes);
    }

    /** {@return a file as its caller sent it} */
    public static Response stored(StoredFile file) {
        byte[] bytes = file.bytes();
        return bytes == null ? words(404, "The file has no bytes yet.") : Response.of(200, file.contentType(), bytes);
    }

    /** Takes the bytes of an announced file. */
    static Response upload(World world, Request request, Map<String, String> parameters, Entry entry) {
        StoredFile file = world.files().find(parameters.getOrDefault("id", ""));
        entry.account = file == null ? "" : file.owner();
        Response refusal = judge(world, request, entry.account);
        if (refusal != null) {
            return refusal;
        }
        if (file == null) {
            return words(404, "No file was announced under this link.");
        }
        String type = request.header("Content-Type");
        if (!file.contentType().equalsIgnoreCase(type)) {
            return words(403, "The file was announced as " + file.contentType() + " but comes as " + type + ".");
        }
        if (request.longerThan(Engine.MOST_BODY_BYTES)) {
            return words(413, "The file is larger than " + Engine.MOST_BODY_BYTES + " bytes.");
        }
        byte[] bytes = request.body();
        if (bytes.length != file.announcedSize()) {
            return words(
                    400,
                    "The file was announced with " + file.announcedSize() + " bytes but has " + bytes.length + ".");
        }
        world.files().put(file.with(bytes));
        return Response.empty(200);
    }

    private static @Nullable Response judge(World world, Request request, String account) {
        return switch (world.links().judge(request, account)) {
            case GOOD -> null;
            case EXPIRED -> words(410, "This link has expired.");
            case FORGED -> words(403, "This link was not made here.");
        };
    }

    private static Response words(int status, String message) {
        return Response.text(status, "text/plain; charset=utf-8", message + "\n");
    }
}
