package dev.mediajobs.simulator.vendor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.engine.Body;
import dev.mediajobs.simulator.engine.Call;
import dev.mediajobs.simulator.engine.Credentials;
import dev.mediajobs.simulator.engine.Draft;
import dev.mediajobs.simulator.engine.Look;
import dev.mediajobs.simulator.engine.Quirk;
import dev.mediajobs.simulator.engine.Quirks;
import dev.mediajobs.simulator.engine.Tokens;
import dev.mediajobs.simulator.engine.Vendor;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.media.Artwork;
import dev.mediajobs.simulator.scenario.Voice;
import dev.mediajobs.simulator.spec.Operation;
import dev.mediajobs.simulator.spec.Phase;
import dev.mediajobs.simulator.validation.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Mirrago virtual try-on. It reports too many calls as 500 and writes times without a zone. */
public final class Mirrago extends Vendor {

    private static final int CREDITS = 100;

    /** Reads the spec from the class path. */
    public Mirrago() {
        super("mirrago");
        answers("createToken", this::token);
        submits("createTryOn", Mirrago::draft, Mirrago::receipt);
        notifies("createTryOn", Mirrago::job);
        polls("getTryOn", Mirrago::job);
        polls("getTryOnByStatusPath", Mirrago::job);
    }

    private Response token(Call call) {
        String id = call.body().text("client_id", "");
        if (!Credentials.acceptable(id) || !Credentials.acceptable(call.body().text("client_secret", ""))) {
            return failure(401, "", "Invalid client credentials");
        }
        return Response.json(
                200,
                object().put("access_token", call.world().tokens().issue(id))
                        .put("expires_in", Tokens.LIFE.toSeconds())
                        .put("token_type", "Bearer"));
    }

    private static Draft draft(Call call) {
        String garment = call.world().ids().uuid();
        String user = call.body().text("username", "");
        return new Draft(
                call.world().ids().uuid(),
                Map.of(
                        "cloth",
                        "business/mediajobs/clothes/" + garment + ".jpeg",
                        "username",
                        user.isEmpty() ? "TEMP" + call.world().ids().uuid() : user),
                Artwork.picture("3:4", "Try-on"));
    }

    private static ObjectNode receipt(Look look) {
        return object().put("job_id", look.job().id())
                .put("status", look.word())
                .put("business_id", "mediajobs")
                .put("username", look.job().facts().get("username"))
                .put("cloth_id", look.job().facts().get("cloth"))
                .put("credits_before", CREDITS)
                .put("created_at", time(look));
    }

    private static String time(Look look) {
        Instant submitted = look.job().submitted();
        return look.call().quirks().is(Quirk.MIRRAGO_TIMES, "naive") ? Times.naive(submitted) : Times.micros(submitted);
    }

    private static ObjectNode job(Look look) {
        ObjectNode body = object().put("job_id", look.job().id())
                .put("cloth_id", look.job().facts().get("cloth"))
                .put("cloth_img_url", "")
                .put("status", look.word())
                .put("created_at", time(look))
                .put("generated_image_key", look.done() ? "/" + look.job().id() + ".png" : "");
        if (look.done()) {
            body.put("result_url", look.resultLink());
        } else if (look.state().phase() == Phase.FAILED) {
            body.put("result_url", "");
        } else {
            body.putNull("result_url");
        }
        ObjectNode reason = body.putObject("error_msg");
        if (look.failure() != null) {
            reason.put("error", look.failure());
        }
        return body;
    }

    /** The spec requires no image by name, because each of the two has several names; a request needs both of them. */
    @Override
    protected List<Violation> check(Operation operation, Call call) {
        List<Violation> violations = new ArrayList<>();
        if (operation.id().equals("createTryOn")) {
            image(operation, call.body(), violations, "target_image", "target_image_url", "model_image_url");
            image(operation, call.body(), violations, "garment_image", "garment_image_url");
        }
        return violations;
    }

    private static void image(Operation operation, Body body, List<Violation> violations, String... names) {
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
        return failure(404, "", "Job not found");
    }

    @Override
    public Response failure(int status, String code, String message) {
        return Response.json(status, object().put("error", message));
    }

    @Override
    protected Voice voice(Quirks quirks) {
        return quirks.is(Quirk.MIRRAGO_RATE_LIMIT, "500")
                ? this
                : (status, code, message) -> failure(status, code, message);
    }

    @Override
    public Response tooManyRequests(String retryAfter) {
        return failure(500, "", "Rate limit exceeded");
    }

    @Override
    protected Response refused(List<Violation> violations) {
        if (violations.stream().allMatch(violation -> violation.rule().equals("format"))) {
            return failure(400, "", "Invalid image URL");
        }
        return failure(400, "", violations.stream().map(Violation::sentence).collect(Collectors.joining("; ")));
    }
}
