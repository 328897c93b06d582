package dev.mediajobs.simulator.vendor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.engine.Call;
import dev.mediajobs.simulator.engine.FileEndpoint;
import dev.mediajobs.simulator.engine.JobView;
import dev.mediajobs.simulator.engine.NewJob;
import dev.mediajobs.simulator.engine.SimulatedVendor;
import dev.mediajobs.simulator.engine.quirk.Quirk;
import dev.mediajobs.simulator.engine.quirk.Quirks;
import dev.mediajobs.simulator.http.Multipart.Part;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.media.MediaSpec;
import dev.mediajobs.simulator.media.StoredFile;
import dev.mediajobs.simulator.validation.Violation;
import dev.mediajobs.specs.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Miragic speed painting. Its files are public and located under /uploads/. */
public final class Miragic extends SimulatedVendor {

    private static final String ORIGINALS = "/uploads/speedpainting/original/";
    private static final String PROCESSED = "/uploads/speedpainting/processed/";
    private static final int CREDITS = 5;

    public Miragic() {
        super("miragic");
    }

    @Override
    protected void register() {
        submit("createSpeedPainting", Miragic::newJob, Miragic::receipt);
        poll("getSpeedPainting", Miragic::job);
        poll("getSpeedPaintingByShortPath", Miragic::job);
        respond("downloadOriginalImage", Miragic::original);
        respond("downloadSpeedPainting", call -> FileEndpoint.result(call.state(), call.parameter("fileName")));
    }

    @Override
    protected boolean supports(Operation operation, Quirks quirks) {
        return switch (operation.id()) {
            case "getSpeedPainting" -> !quirks.is(Quirk.MIRAGIC_PATHS, "short");
            case "getSpeedPaintingByShortPath" -> !quirks.is(Quirk.MIRAGIC_PATHS, "jobs");
            default -> true;
        };
    }

    private static NewJob newJob(Call call) {
        String original = call.state().ids().uuid();
        Part image = call.body().files().get("image");
        String type = image == null ? "image/png" : image.contentType();
        String file = original + (type.contains("jp") ? ".jpg" : ".png");
        if (image != null) {
            call.state()
                    .files()
                    .put(StoredFile.complete(file, file, type, image.bytes()).of(call.account()));
        }
        int fps = call.body().fields().path("fps").asInt(30);
        return new NewJob(
                call.state().ids().uuid(),
                Map.of("original", file, "user", call.state().ids().uuid()),
                MediaSpec.video("16:9", fps, "Speed painting"));
    }

    private static ObjectNode receipt(JobView poll) {
        ObjectNode body = object().put("success", true);
        body.putObject("data")
                .put("jobId", poll.job().id())
                .put("status", poll.value())
                .put("originalImageUrl", original(poll));
        return body.put("message", "Speed painting job created successfully");
    }

    private static ObjectNode job(JobView poll) {
        String link =
                poll.isDone() ? poll.call().base() + PROCESSED + poll.job().id() + ".mp4" : null;
        ObjectNode body = object().put("success", true);
        ObjectNode data = body.putObject("data")
                .put("id", poll.job().id())
                .put("userId", poll.job().vendorFields().get("user"))
                .put("originalImagePath", "/var/www/html/miragicAI/backend" + ORIGINALS + file(poll))
                .put("originalImageUrl", original(poll))
                .put("processedVideoUrl", link)
                .put("status", poll.value())
                .put("errorMessage", poll.failureReason());
        metadata(poll, data.putObject("metadata"));
        data.put("creditsUsed", poll.isDone() ? CREDITS : 0)
                .put("createdAt", TimestampFormats.millis(poll.job().submitted()))
                .put("updatedAt", TimestampFormats.millis(poll.changed()))
                .put("processedUrl", link);
        return body;
    }

    private static void metadata(JobView poll, ObjectNode metadata) {
        Instant ended = poll.job().ended();
        if (poll.isDone() && ended != null) {
            metadata.put("externalVideoUrl", poll.resultLink())
                    .put("processingEndTime", TimestampFormats.millis(ended))
                    .put(
                            "processingDurationMs",
                            Duration.between(poll.job().submitted(), ended).toMillis());
        }
    }

    private static Response original(Call call) {
        StoredFile file = call.state().files().find(call.parameter("fileName"));
        return file == null
                ? Response.text(404, "text/plain; charset=utf-8", "File not found.\n")
                : FileEndpoint.stored(file);
    }

    private static String original(JobView poll) {
        return poll.call().base() + ORIGINALS + file(poll);
    }

    private static String file(JobView poll) {
        return poll.job().vendorFields().getOrDefault("original", "");
    }

    @Override
    public Response error(int status, String code, String message) {
        ObjectNode body = object().put("success", false);
        body.putObject("error").put("code", code).put("message", message);
        return Response.json(status, body);
    }

    @Override
    public Response notFound(Operation operation) {
        return error(404, "JOB_NOT_FOUND", "Job not found");
    }

    @Override
    protected Response invalidRequest(List<Violation> violations) {
        String message = violations.stream().map(Violation::message).collect(Collectors.joining("; "));
        return Response.json(400, object().put("success", false).put("message", message));
    }
}
