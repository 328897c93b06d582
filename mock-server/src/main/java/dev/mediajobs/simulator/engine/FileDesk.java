package dev.mediajobs.simulator.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.simulator.http.Request;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.job.Job;
import dev.mediajobs.simulator.job.State;
import dev.mediajobs.simulator.media.StoredFile;
import dev.mediajobs.simulator.scenario.Moment;
import dev.mediajobs.simulator.scenario.Moment.Kind;
import dev.mediajobs.simulator.scenario.Scenarios;
import dev.mediajobs.simulator.scenario.Voice;
import dev.mediajobs.simulator.spec.Phase;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Serves results and takes uploads. It asks for no key: the links speak for themselves. */
public final class FileDesk {

    private static final Voice VOICE = (status, code, message) -> words(status, message);

    private FileDesk() {}

    /** Answers a signed link of a result. */
    static Response result(World world, Request request, String file) {
        Response refusal = judge(world, request);
        return refusal == null ? result(world, file) : refusal;
    }

    /**
     * Answers the result of a job whose link needs no signature.
     *
     * @param file the job's id, a dot, and the kind's extension
     */
    public static Response result(World world, String file) {
        int dot = file.lastIndexOf('.');
        Instant now = world.clock().instant();
        Job job = dot < 0 ? null : world.jobs().update(file.substring(0, dot), before -> before.seen(now));
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
        State state = job.at(world.clock().instant());
        Moment moment = new Moment(Kind.DOWNLOAD, job.looks(), state, JobDesk.story(job.operation()), null);
        Response instead = Scenarios.named(job.scenario()).instead(moment, voice);
        if (instead != null) {
            return instead;
        }
        return state.phase() == Phase.SUCCEEDED
                ? artwork(world, job)
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
    static Response upload(World world, Request request, String id) {
        Response refusal = judge(world, request);
        if (refusal != null) {
            return refusal;
        }
        StoredFile file = world.files().find(id);
        if (file == null) {
            return words(404, "No file was announced under this link.");
        }
        String type = request.header("Content-Type");
        if (!file.contentType().equalsIgnoreCase(type)) {
            return words(403, "The file was announced as " + file.contentType() + " but comes as " + type + ".");
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

    private static @Nullable Response judge(World world, Request request) {
        return switch (world.links().judge(request)) {
            case GOOD -> null;
            case EXPIRED -> words(410, "This link has expired.");
            case FORGED -> words(403, "This link was not made here.");
        };
    }

    private static Response words(int status, String message) {
        return Response.text(status, "text/plain; charset=utf-8", message + "\n");
    }
}
