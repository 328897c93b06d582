package dev.mediajobs.simulator.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.engine.Call;
import dev.mediajobs.simulator.engine.JobView;
import dev.mediajobs.simulator.engine.NewJob;
import dev.mediajobs.simulator.engine.SimulatedVendor;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.media.MediaSpec;
import dev.mediajobs.simulator.validation.Violation;
import dev.mediajobs.specs.Operation;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Creatify Aurora. Its errors have the format of Django REST framework. */
public final class Creatify extends SimulatedVendor {

    public Creatify() {
        super("creatify");
    }

    @Override
    protected void register() {
        submit("createAurora", Creatify::newJob, Creatify::video);
        webhook("createAurora", Creatify::notification);
        poll("getAurora", Creatify::video);
        list("listAurora", false, Set.of("createAurora"), Creatify::video, CreatifyLists::videos);
        list("getRemainingCredits", true, Set.of("createAurora"), Creatify::video, CreatifyLists::credits);
    }

    private static NewJob newJob(Call call) {
        String title = call.body().text("name", "Aurora");
        return new NewJob(
                call.state().ids().uuid(),
                Map.of("mediaJob", call.state().ids().uuid()),
                MediaSpec.video("16:9", 30, title));
    }

    private static ObjectNode video(JobView poll) {
        boolean done = poll.isDone();
        ObjectNode body = object().put("id", poll.job().id())
                .put("created_at", TimestampFormats.micros(poll.job().submitted()))
                .put("updated_at", TimestampFormats.micros(poll.changed()))
                .put("name", poll.requested("name"))
                .put("audio", poll.requested("audio"))
                .put("image", poll.requested("image"))
                .put("video_output", done ? poll.resultLink() : null);
        int seconds = done ? poll.job().mediaSpec().seconds() : 0;
        body.put("credits_used", seconds).put("duration", seconds);
        body.set("progress", number(poll.state().progress()));
        return body.put("failed_reason", poll.failureReason())
                .put("media_job", poll.job().vendorFields().get("mediaJob"))
                .put("status", poll.value())
                .put("is_hidden", false)
                .put("webhook_url", poll.requested("webhook_url"))
                .putNull("preview")
                .putNull("editor_url");
    }

    private static ObjectNode notification(JobView poll) {
        return object().put("id", poll.job().id())
                .put("status", poll.value())
                .put("failed_reason", poll.failureReason())
                .put("video_output", poll.isDone() ? poll.resultLink() : null);
    }

    /** Recorded responses write whole numbers without a decimal point. */
    private static JsonNode number(double progress) {
        return progress == Math.rint(progress) ? IntNode.valueOf((int) progress) : DoubleNode.valueOf(progress);
    }

    @Override
    public Response error(int status, String code, String message) {
        return Response.json(status, object().put("detail", message));
    }

    @Override
    public Response tooManyRequests(String retryAfter) {
        return error(429, "", "Request was throttled. Expected available in " + retryAfter + " seconds.")
                .with("Retry-After", retryAfter);
    }

    @Override
    protected Response unauthorized(Operation operation, boolean missing) {
        return missing ? super.unauthorized(operation, true) : error(401, "", "Invalid API ID or API KEY.");
    }

    @Override
    protected Response invalidRequest(List<Violation> violations) {
        ObjectNode body = object();
        for (Violation violation : violations) {
            switch (violation.rule()) {
                case "contentType" -> {
                    return error(415, "", "Unsupported media type \"" + violation.actual() + "\" in request.");
                }
                case "json" -> {
                    return error(400, "", "JSON parse error");
                }
                default -> {
                    String field = violation.pointer().isEmpty() ? "non_field_errors" : violation.field();
                    body.withArray("/" + field).add(describe(violation));
                }
            }
        }
        return Response.json(400, body);
    }

    private static String describe(Violation violation) {
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
