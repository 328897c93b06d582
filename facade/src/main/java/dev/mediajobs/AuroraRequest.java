package dev.mediajobs;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A Creatify Aurora video: a face that speaks a sound. Immutable; each method that adds something gives a changed
 * copy. What is wrong with a value is thrown at once, as {@link InvalidRequestException}.
 */
public final class AuroraRequest {
    private static final String OPERATION = "createAurora";
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_WEBHOOK = 200;

    private final URI image;
    private final URI audio;
    private final @Nullable String name;
    private final @Nullable URI webhook;

    private AuroraRequest(URI image, URI audio, @Nullable String name, @Nullable URI webhook) {
        this.image = image;
        this.audio = audio;
        this.name = name;
        this.webhook = webhook;
    }

    /**
     * The two links that a video needs, http or https, reachable for the vendor.
     *
     * @param image the picture of the face
     * @param audio the sound that it speaks
     */
    public static AuroraRequest of(URI image, URI audio) {
        return new AuroraRequest(
                Checks.link(Vendor.CREATIFY, OPERATION, "image", image),
                Checks.link(Vendor.CREATIFY, OPERATION, "audio", audio),
                null,
                null);
    }

    /** With a name of your own, of at most 255 characters. */
    public AuroraRequest named(String newName) {
        return new AuroraRequest(
                image, audio, Checks.text(Vendor.CREATIFY, OPERATION, "name", newName, LONGEST_NAME), webhook);
    }

    /**
     * With a link that the vendor calls when the job has ended, of at most 200 characters. No vendor signs such calls:
     * take one as a hint, and ask for the job itself.
     */
    public AuroraRequest notifying(URI newWebhook) {
        Checks.link(Vendor.CREATIFY, OPERATION, "webhook", newWebhook);
        Checks.text(Vendor.CREATIFY, OPERATION, "webhook", newWebhook.toString(), LONGEST_WEBHOOK);
        return new AuroraRequest(image, audio, name, newWebhook);
    }

    dev.mediajobs.client.creatify.AuroraRequest toClient() {
        dev.mediajobs.client.creatify.AuroraRequest.Builder request =
                dev.mediajobs.client.creatify.AuroraRequest.builder()
                        .image(image.toString())
                        .audio(audio.toString());
        if (name != null) {
            request.name(name);
        }
        if (webhook != null) {
            request.webhookUrl(webhook.toString());
        }
        return request.build();
    }

    @Override
    public String toString() {
        return "AuroraRequest[" + (name == null ? "unnamed" : name) + "]";
    }
}
