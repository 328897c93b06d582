package dev.mediajobs.conformance.pact;

import static dev.mediajobs.conformance.pact.MiraflowPacts.AVATAR;
import static dev.mediajobs.conformance.pact.MiraflowPacts.MEDIA;
import static dev.mediajobs.conformance.pact.MiraflowPacts.RESULT;
import static dev.mediajobs.conformance.pact.MiraflowPacts.key;
import static dev.mediajobs.conformance.pact.MiraflowPacts.submit;
import static dev.mediajobs.conformance.pact.MiraflowPacts.submitted;
import static dev.mediajobs.conformance.pact.PactConventions.CONSUMER;
import static dev.mediajobs.conformance.pact.PactConventions.job;
import static dev.mediajobs.conformance.pact.PactConventions.object;

import au.com.dius.pact.consumer.dsl.LambdaDslJsonBody;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;

/** The pacts on submits of Miraflow's other jobs. */
abstract class MiraflowStudioPacts {
    static final String PROMPT = "Make the sky red";
    static final String HELD = "${mediaId}";

    @Pact(consumer = CONSUMER)
    V4Pact editHeld(PactBuilder builder) {
        return submit(builder, "an edit of a picture by its id", "/api/image/edit", body -> {
            held(body, "referenceImageMediaId");
            body.stringValue("prompt", PROMPT);
            body.stringValue("name", "sky");
        });
    }

    @Pact(consumer = CONSUMER)
    V4Pact editSeveral(PactBuilder builder) {
        return submit(builder, "an edit of two pictures by their ids", "/api/image/edit", body -> {
            body.array("referenceImageMediaIds", ids -> ids.stringValue(MEDIA).stringValue(MEDIA));
            body.stringValue("prompt", PROMPT);
            body.stringValue("name", "sky");
        });
    }

    @Pact(consumer = CONSUMER)
    V4Pact editFile(PactBuilder builder) {
        return submit(
                builder,
                "an edit of a picture file",
                "/api/image/edit",
                new MultipartForm()
                        .text("prompt", PROMPT, ".+")
                        .text("name", "sky", ".+")
                        .file("referenceImage", "sky.png", "image/png", Pictures.png()));
    }

    @Pact(consumer = CONSUMER)
    V4Pact inpaintHeld(PactBuilder builder) {
        return submit(builder, "an inpainting of a picture by its id", "/api/image/inpaint", body -> {
            held(body, "originalImageMediaId");
            held(body, "maskImageMediaId");
            body.stringValue("prompt", PROMPT);
            body.stringValue("name", "sky");
        });
    }

    @Pact(consumer = CONSUMER)
    V4Pact inpaintFiles(PactBuilder builder) {
        return submit(
                builder,
                "an inpainting of a picture file",
                "/api/image/inpaint",
                new MultipartForm()
                        .text("prompt", PROMPT, ".+")
                        .text("name", "sky", ".+")
                        .file("originalImage", "sky.png", "image/png", Pictures.png())
                        .file("maskImage", "mask.png", "image/png", Pictures.png()));
    }

    @Pact(consumer = CONSUMER)
    V4Pact thumbnail(PactBuilder builder) {
        return submit(builder, "a submit of a thumbnail", "/api/thumbnail/generate", body -> {
            body.stringValue("prompt", PROMPT);
            body.stringValue("name", "sky");
            body.stringValue("aspectRatio", "16:9");
            body.array("referenceImageMediaIds", ids -> ids.stringValue(MEDIA));
        });
    }

    @Pact(consumer = CONSUMER)
    V4Pact asset(PactBuilder builder) {
        return submit(builder, "a submit of a logo", "/api/mockup/asset/generate", body -> {
            body.stringValue("prompt", "A lighthouse as a logo");
            body.stringValue("type", "logo");
        });
    }

    @Pact(consumer = CONSUMER)
    V4Pact editAssetHeld(PactBuilder builder) {
        return submit(builder, "an edit of a product by its id", "/api/mockup/asset/edit", body -> {
            held(body, "imageMediaId");
            body.stringValue("prompt", PROMPT);
            body.stringValue("type", "product");
        });
    }

    @Pact(consumer = CONSUMER)
    V4Pact editAssetFile(PactBuilder builder) {
        return submit(
                builder,
                "an edit of a logo file",
                "/api/mockup/asset/edit",
                new MultipartForm()
                        .text("prompt", PROMPT, ".+")
                        .text("type", "logo", "logo|product")
                        .file("image", "logo.png", "image/png", Pictures.png()));
    }

    @Pact(consumer = CONSUMER)
    V4Pact mockup(PactBuilder builder) {
        return submit(builder, "a submit of a mockup", "/api/mockup/generate", body -> {
            held(body, "productMediaId");
            body.array("logoMediaIds", ids -> ids.stringValue(MEDIA));
            body.stringValue("instruction", "The logo on the front");
        });
    }

    @Pact(consumer = CONSUMER)
    V4Pact mockupVideo(PactBuilder builder) {
        return PactConventions.exchange(
                builder.given("happy", job("miraflow", "generateMockup", "succeeded")),
                "a submit of a video of a mockup",
                request -> key(request.method("POST").path("/api/mockup/video").body(object(body -> {
                    body.valueFromProviderState("mockupId", "${resultId}", RESULT);
                    body.stringValue("animationStyle", "luxury_macro");
                    body.stringValue("userPrompt", "Show the logo");
                    body.stringValue("aspectRatio", "16:9");
                }))),
                response -> response.status(200).body(submitted()));
    }

    /** Uses the documented id of the sound, because a form cannot contain values of the provider state. */
    @Pact(consumer = CONSUMER)
    V4Pact speakingVideo(PactBuilder builder) {
        return submit(
                builder,
                "a submit of an avatar video with a sound",
                "/api/video/create",
                new MultipartForm()
                        .text("avatarId", AVATAR, "\\S+")
                        .text("name", "greeting", ".+")
                        .text("mediaId", "cm42ab3ou0008aggajj0jy5e2", "\\S+"));
    }

    private static void held(LambdaDslJsonBody body, String name) {
        body.valueFromProviderState(name, HELD, MEDIA);
    }
}
