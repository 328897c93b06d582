package dev.mediajobs.simulator.vendor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.engine.Call;
import dev.mediajobs.simulator.engine.Draft;
import dev.mediajobs.simulator.engine.FileDesk;
import dev.mediajobs.simulator.engine.Look;
import dev.mediajobs.simulator.engine.Quirk;
import dev.mediajobs.simulator.engine.Quirks;
import dev.mediajobs.simulator.engine.Vendor;
import dev.mediajobs.simulator.http.Multipart.Part;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.media.Artwork;
import dev.mediajobs.simulator.media.StoredFile;
import dev.mediajobs.simulator.spec.Operation;
import dev.mediajobs.simulator.validation.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Miragic speed painting. Its files lie under /uploads/ and are public. */
public final class Miragic extends Vendor {

    private static final String ORIGINALS = "/uploads/speedpainting/original/";
    private static final String PROCESSED = "/uploads/speedpainting/processed/";
    private static final int CREDITS = 5;

    /** Reads the spec from the class path. */
    public Miragic() {
        super("miragic");
        submits("createSpeedPainting", Miragic::draft, Miragic::receipt);
        polls("getSpeedPainting", Miragic::job);
        polls("getSpeedPaintingByShortPath", Miragic::job);
        answers("downloadOriginalImage", Miragic::original);
        answers("downloadSpeedPainting", call -> FileDesk.result(call.world(), call.parameter("fileName")));
    }

    @Override
    protected boolean knows(Operation operation, Quirks quirks) {
        return switch (operation.id()) {
            case "getSpeedPainting" -> !quirks.is(Quirk.MIRAGIC_PATHS, "short");
            case "getSpeedPaintingByShortPath" -> !quirks.is(Quirk.MIRAGIC_PATHS, "jobs");
            default -> true;
        };
    }

    private static Draft draft(Call call) {
        String original = call.world().ids().uuid();
        Part image = call.body().files().get("image");
        String type = image == null ? "image/png" : image.contentType();
        String file = original + (type.contains("jp") ? ".jpg" : ".png");
        if (image != null) {
            call.world()
                    .files()
                    .put(StoredFile.complete(file, file, type, image.bytes()).of(call.account()));
        }
        int fps = call.body().fields().path("fps").asInt(30);
        return new Draft(
                call.world().ids().uuid(),
                Map.of("original", file, "user", call.world().ids().uuid()),
                Artwork.video("16:9", fps, "Speed painting"));
    }

    private static ObjectNode receipt(Look look) {
        ObjectNode body = object().put("success", true);
        body.putObject("data")
                .put("jobId", look.job().id())
                .put("status", look.word())
                .put("originalImageUrl", original(look));
        return body.put("message", "Speed painting job created successfully");
    }

    private static ObjectNode job(Look look) {
        String link = look.done() ? look.call().base() + PROCESSED + look.job().id() + ".mp4" : null;
        ObjectNode body = object().put("success", true);
        ObjectNode data = body.putObject("data")
                .put("id", look.job().id())
                .put("userId", look.job().facts().get("user"))
                .put("originalImagePath", "/var/www/html/miragicAI/backend" + ORIGINALS + file(look))
                .put("originalImageUrl", original(look))
                .put("processedVideoUrl", link)
                .put("status", look.word())
                .put("errorMessage", look.failure());
        metadata(look, data.putObject("metadata"));
        data.put("creditsUsed", look.done() ? CREDITS : 0)
                .put("createdAt", Times.millis(look.job().submitted()))
                .put("updatedAt", Times.millis(look.changed()))
                .put("processedUrl", link);
        return body;
    }

    private static void metadata(Look look, ObjectNode metadata) {
        Instant ended = look.job().ended();
        if (look.done() && ended != null) {
            metadata.put("externalVideoUrl", look.resultLink())
                    .put("processingEndTime", Times.millis(ended))
                    .put(
                            "processingDurationMs",
                            Duration.between(look.job().submitted(), ended).toMillis());
        }
    }

    private static Response original(Call call) {
        StoredFile file = call.world().files().find(call.parameter("fileName"));
        return file == null
                ? Response.text(404, "text/plain; charset=utf-8", "There is no such file.\n")
                : FileDesk.stored(file);
    }

    private static String original(Look look) {
        return look.call().base() + ORIGINALS + file(look);
    }

    private static String file(Look look) {
        return look.job().facts().getOrDefault("original", "");
    }

    @Override
    public Response failure(int status, String code, String message) {
        ObjectNode body = object().put("success", false);
        body.putObject("error").put("code", code).put("message", message);
        return Response.json(status, body);
    }

    @Override
    public Response notFound(Operation operation) {
        return failure(404, "JOB_NOT_FOUND", "Job not found");
    }

    @Override
    protected Response refused(List<Violation> violations) {
        String message = violations.stream().map(Violation::sentence).collect(Collectors.joining("; "));
        return Response.json(400, object().put("success", false).put("message", message));
    }
}
