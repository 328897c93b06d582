package dev.mediajobs.conformance.pact;

import static dev.mediajobs.conformance.pact.MiraflowPacts.AVATAR;
import static dev.mediajobs.conformance.pact.MiraflowPacts.JOB;
import static dev.mediajobs.conformance.pact.MiraflowPacts.MEDIA;
import static dev.mediajobs.conformance.pact.MiraflowPacts.VOICE;
import static dev.mediajobs.conformance.pact.MiraflowPacts.key;
import static dev.mediajobs.conformance.pact.PactConventions.CONSUMER;
import static dev.mediajobs.conformance.pact.PactConventions.LINK;
import static dev.mediajobs.conformance.pact.PactConventions.TIME;
import static dev.mediajobs.conformance.pact.PactConventions.job;
import static dev.mediajobs.conformance.pact.PactConventions.object;

import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import java.util.Map;
import java.util.function.Consumer;

/** The pacts of the facade on Miraflow's lists. */
abstract class MiraflowListPacts {
    static final String VIEW = "/api/media/\\S+/view";

    @Pact(consumer = CONSUMER)
    V4Pact voices(PactBuilder builder) {
        return list(builder, Map.of(), "voices", "/api/voices", "avatars|no", voice -> {
            voice.stringMatcher("id", "\\S+", VOICE);
            voice.stringType("name", "Belinda");
            voice.stringMatcher("createdAt", TIME, "2024-11-01T05:37:46.194Z");
        });
    }

    @Pact(consumer = CONSUMER)
    V4Pact videos(PactBuilder builder) {
        return list(builder, created("createVideo"), "videos", "/api/videos", "videos|no", video -> {
            video.stringMatcher("id", "\\S+", JOB);
            video.stringMatcher("sourceAvatarId", "\\S+", AVATAR);
            video.stringMatcher("createdAt", TIME, "2025-01-07T23:17:06.601Z");
        });
    }

    @Pact(consumer = CONSUMER)
    V4Pact mockups(PactBuilder builder) {
        return list(builder, created("generateMockup"), "mockups", "/api/mockup/list", "mockups|yes", mockup -> {
            mockup.stringMatcher("id", "\\S+", JOB);
            mockup.stringMatcher("imageUrl", VIEW, "/api/media/" + MEDIA + "/view");
            mockup.stringMatcher("createdAt", TIME, "2025-01-07T23:17:06.601Z");
        });
    }

    @Pact(consumer = CONSUMER)
    V4Pact assets(PactBuilder builder) {
        return list(
                builder, created("generateAsset"), "logos and products", "/api/mockup/assets", "assets|yes", asset -> {
                    asset.stringMatcher("id", "\\S+", JOB);
                    asset.stringMatcher("type", "logo|product", "logo");
                    asset.stringMatcher("imageUrl", VIEW, "/api/media/" + MEDIA + "/view");
                });
    }

    @Pact(consumer = CONSUMER)
    V4Pact mockupVideos(PactBuilder builder) {
        Map<String, Object> state = created("generateMockupVideo");
        return list(builder, state, "videos of mockups", "/api/mockup/videos", "videos|yes", video -> {
            video.stringMatcher("id", "\\S+", JOB);
            video.stringMatcher("status", "created|started|completed|failed", "completed");
            video.stringMatcher("downloadUrl", LINK, "https://example.com/ad.mp4");
        });
    }

    @Pact(consumer = CONSUMER)
    V4Pact thumbnails(PactBuilder builder) {
        return PactConventions.exchange(
                builder.given("happy", created("generateThumbnail")),
                "a request for the first page of the thumbnails",
                request -> key(request.method("GET").path("/api/thumbnail/list").queryParameter("page", "1")),
                response -> response.status(200).body(object(body -> {
                    body.stringValue("result", "success");
                    body.eachLike("thumbnails", thumbnail -> {
                        thumbnail.stringMatcher("id", "\\S+", JOB);
                        thumbnail.stringMatcher("imageUrl", VIEW, "/api/media/" + MEDIA + "/view");
                    });
                    body.integerType("page", 1);
                    body.integerType("totalPages", 1);
                    body.integerType("totalCount", 1);
                })));
    }

    /** Builds the pact on a list; the response of some lists also has a success member. */
    private static V4Pact list(
            PactBuilder builder,
            Map<String, Object> state,
            String items,
            String path,
            String form,
            Consumer<LambdaDslObject> item) {
        String name = form.substring(0, form.indexOf('|'));
        return PactConventions.exchange(
                state.isEmpty() ? builder.given("happy") : builder.given("happy", state),
                "a request for the " + items,
                request -> key(request.method("GET").path(path)),
                response -> response.status(200).body(object(body -> {
                    if (form.endsWith("yes")) {
                        body.stringValue("result", "success");
                    }
                    body.eachLike(name, item);
                })));
    }

    private static Map<String, Object> created(String operation) {
        return job("miraflow", operation, "succeeded");
    }
}
