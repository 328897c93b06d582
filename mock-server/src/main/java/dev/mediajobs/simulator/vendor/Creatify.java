package dev.mediajobs.simulator.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.engine.Call;
import dev.mediajobs.simulator.engine.Draft;
import dev.mediajobs.simulator.engine.Look;
import dev.mediajobs.simulator.engine.Vendor;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.media.Artwork;
import dev.mediajobs.simulator.spec.Operation;
import dev.mediajobs.simulator.validation.Violation;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Creatify Aurora. Its errors are those of Django REST framework. */
public final class Creatify extends Vendor {

    /** Reads the spec from the class path. */
    public Creatify() {
        super("creatify");
        submits("createAurora", Creatify::draft, Creatify::video);
        notifies("createAurora", Creatify::notification);
        polls("getAurora", Creatify::video);
        lists("listAurora", false, Set.of("createAurora"), Creatify::video, CreatifyLists::chosen);
        lists("getRemainingCredits", true, Set.of("createAurora"), Creatify::video, CreatifyLists::credits);
    }

    private static Draft draft(Call call) {
        String title = call.body().text("name", "Aurora");
        return new Draft(
                call.world().ids().uuid(),
                Map.of("mediaJob", call.world().ids().uuid()),
                Artwork.video("16:9", 30, title));
    }

    private static ObjectNode video(Look look) {
        boolean done = look.done();
        ObjectNode body = object().put("id", look.job().id())
                .put("created_at", Times.micros(look.job().submitted()))
                .put("updated_at", Times.micros(look.changed()))
                .put("name", look.requested("name"))
                .put("audio", look.requested("audio"))
                .put("image", look.requested("image"))
                .put("video_output", done ? look.resultLink() : null);
        int seconds = done ? look.job().artwork().seconds() : 0;
        body.put("credits_used", seconds).put("duration", seconds);
        body.set("progress", number(look.state().progress()));
        return body.put("failed_reason", look.failure())
                .put("media_job", look.job().facts().get("mediaJob"))
                .put("status", look.word())
                .put("is_hidden", false)
                .put("webhook_url", look.requested("webhook_url"))
                .putNull("preview")
                .putNull("editor_url");
    }

    private static ObjectNode notification(Look look) {
        return object().put("id", look.job().id())
                .put("status", look.word())
                .put("failed_reason", look.failure())
                .put("video_output", look.done() ? look.resultLink() : null);
    }

    /** Recorded answers have whole numbers without a point. */
    private static JsonNode number(double progress) {
        return progress == Math.rint(progress) ? IntNode.valueOf((int) progress) : DoubleNode.valueOf(progress);
    }

    @Override
    public Response failure(int status, String code, String message) {
        return Response.json(status, object().put("detail", message));
    }

    @Override
    public Response tooManyRequests(String retryAfter) {
        return failure(429, "", "Request was throttled. Expected available in " + retryAfter + " seconds.")
                .with("Retry-After", retryAfter);
    }

    @Override
    protected Response unauthorized(Operation operation, boolean missing) {
        return missing ? super.unauthorized(operation, true) : failure(401, "", "Invalid API ID or API KEY.");
    }

    @Override
    protected Response refused(List<Violation> violations) {
        ObjectNode body = object();
        for (Violation violation : violations) {
            switch (violation.rule()) {
                case "contentType" -> {
                    return failure(415, "", "Unsupported media type \"" + violation.actual() + "\" in request.");
                }
                case "json" -> {
                    return failure(400, "", "JSON parse error");
                }
                default -> {
                    String field = violation.pointer().isEmpty() ? "non_field_errors" : violation.field();
                    body.withArray("/" + field).add(words(violation));
                }
            }
        }
        return Response.json(400, body);
    }

    private static String words(Violation violation) {
        return switch (violation.rule()) {
            case "required" -> "This field is required.";
            case "null" -> "This field may not be null.";
            case "maxLength" -> "Ensure this field has no more than " + digits(violation.expected()) + " characters.";
            case "enum" -> violation.actual() + " is not a valid choice.";
            case "format" -> "Enter a valid URL.";
            case "type" -> "Not a valid " + violation.expected().replaceFirst("^an? ", "") + ".";
            default -> "Must be " + violation.expected() + ".";
        };
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }
}
