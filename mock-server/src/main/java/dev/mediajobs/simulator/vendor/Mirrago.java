package dev.mediajobs.simulator.vendor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.engine.Call;
import dev.mediajobs.simulator.engine.JobView;
import dev.mediajobs.simulator.engine.NewJob;
import dev.mediajobs.simulator.engine.SimulatedVendor;
import dev.mediajobs.simulator.engine.auth.AccessTokens;
import dev.mediajobs.simulator.engine.auth.Credentials;
import dev.mediajobs.simulator.engine.quirk.Quirk;
import dev.mediajobs.simulator.engine.quirk.Quirks;
import dev.mediajobs.simulator.engine.request.RequestBody;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.media.MediaSpec;
import dev.mediajobs.simulator.scenario.ErrorRenderer;
import dev.mediajobs.simulator.validation.Violation;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.Phase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Mirrago virtual try-on. It reports rate limits as 500 and writes times without a zone. */
public final class Mirrago extends SimulatedVendor {

    private static final int CREDITS = 100;

    public Mirrago() {
        super("mirrago");
    }

    @Override
    protected void register() {
        respond("createToken", this::token);
        submit("createTryOn", Mirrago::newJob, Mirrago::receipt);
        webhook("createTryOn", Mirrago::job);
        poll("getTryOn", Mirrago::job);
        poll("getTryOnByStatusPath", Mirrago::job);
    }

    private Response token(Call call) {
        String id = call.body().text("client_id", "");
        if (!Credentials.acceptable(id) || !Credentials.acceptable(call.body().text("client_secret", ""))) {
            return error(401, "", "Invalid client credentials");
        }
        return Response.json(
                200,
                object().put("access_token", call.state().tokens().issue(id))
                        .put("expires_in", AccessTokens.LIFETIME.toSeconds())
                        .put("token_type", "Bearer"));
    }

    private static NewJob newJob(Call call) {
        String garment = call.state().ids().uuid();
        String user = call.body().text("username", "");
        return new NewJob(
                call.state().ids().uuid(),
                Map.of(
                        "cloth",
                        "business/mediajobs/clothes/" + garment + ".jpeg",
                        "username",
                        user.isEmpty() ? "TEMP" + call.state().ids().uuid() : user),
                MediaSpec.picture("3:4", "Try-on"));
    }

    private static ObjectNode receipt(JobView poll) {
        return object().put("job_id", poll.job().id())
                .put("status", poll.value())
                .put("business_id", "mediajobs")
                .put("username", poll.job().vendorFields().get("username"))
                .put("cloth_id", poll.job().vendorFields().get("cloth"))
                .put("credits_before", CREDITS)
                .put("created_at", time(poll));
    }

    private static String time(JobView poll) {
        Instant submitted = poll.job().submitted();
        return poll.call().quirks().is(Quirk.MIRRAGO_TIMES, "naive")
                ? TimestampFormats.naive(submitted)
                : TimestampFormats.micros(submitted);
    }

    private static ObjectNode job(JobView poll) {
        ObjectNode body = object().put("job_id", poll.job().id())
                .put("cloth_id", poll.job().vendorFields().get("cloth"))
                .put("cloth_img_url", "")
                .put("status", poll.value())
                .put("created_at", time(poll))
                .put("generated_image_key", poll.isDone() ? "/" + poll.job().id() + ".png" : "");
        if (poll.isDone()) {
            body.put("result_url", poll.resultLink());
        } else if (poll.state().phase() == Phase.FAILED) {
            body.put("result_url", "");
        } else {
            body.putNull("result_url");
        }
        ObjectNode reason = body.putObject("error_msg");
        if (poll.failureReason() != null) {
            reason.put("error", poll.failureReason());
        }
        return body;
    }

    /** Checks that both images are present, which the spec cannot express because each has several names. */
    @Override
    protected List<Violation> validate(Operation operation, Call call) {
        List<Violation> violations = new ArrayList<>();
        if (operation.id().equals("createTryOn")) {
            image(operation, call.body(), violations, "target_image", "target_image_url", "model_image_url");
            image(operation, call.body(), violations, "garment_image", "garment_image_url");
        }
        return violations;
    }

    private static void image(Operation operation, RequestBody body, List<Violation> violations, String... names) {
        if (Arrays.stream(names)
                .noneMatch(
                        name -> body.files().containsKey(name) || body.fields().hasNonNull(name))) {
            violations.add(missing(
                    operation,
                    names[0],
                    "a file or a link, as " + String.join(" or ", names),
                    "https://example.com/picture.jpg",
                    "R-09",
                    "R-11"));
        }
    }

    @Override
    public Response notFound(Operation operation) {
        return error(404, "", "Job not found");
    }

    @Override
    public Response error(int status, String code, String message) {
        return Response.json(status, object().put("error", message));
    }

    @Override
    protected ErrorRenderer errorRenderer(Quirks quirks) {
        return quirks.is(Quirk.MIRRAGO_RATE_LIMIT, "500")
                ? this
                : (status, code, message) -> error(status, code, message);
    }

    @Override
    public Response tooManyRequests(String retryAfter) {
        return error(500, "", "Rate limit exceeded");
    }

    @Override
    protected Response invalidRequest(List<Violation> violations) {
        if (violations.stream().allMatch(violation -> violation.rule().equals("format"))) {
            return error(400, "", "Invalid image URL");
        }
        return error(400, "", violations.stream().map(Violation::message).collect(Collectors.joining("; ")));
    }
}
