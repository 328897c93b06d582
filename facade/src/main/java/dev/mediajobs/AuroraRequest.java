package dev.mediajobs;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A Creatify Aurora video: a face that speaks a sound. Immutable; each method that adds something gives a changed
 * copy. What is wrong with a value is thrown at once, as {@link InvalidRequestException}.
 */
public final class AuroraRequest {
    private static final String OPERATION = "createAurora";
    private static final int MAX_NAME_LENGTH = 255;
    private static final int MAX_WEBHOOK_URL_LENGTH = 200;

    private final URI image;
    private final URI audio;
    private final @Nullable String name;
    private final @Nullable URI webhookUrl;

    private AuroraRequest(URI image, URI audio, @Nullable String name, @Nullable URI webhook) {
        this.image = image;
        this.audio = audio;
        this.name = name;
        this.webhookUrl = webhook;
    }

    /**
     * A video of these two, which the vendor fetches itself: http or https links that it can reach.
     *
     * @param image the picture of the face
     * @param audio the sound that it speaks
     * @return a request without a name and without a webhook
     * @throws InvalidRequestException if one of them is no http or https link
     */
    public static AuroraRequest of(URI image, URI audio) {
        return new AuroraRequest(
                Checks.link(Vendor.CREATIFY, OPERATION, "image", image),
                Checks.link(Vendor.CREATIFY, OPERATION, "audio", audio),
                null,
                null);
    }

    /**
     * Returns a copy with a name for the video.
     *
     * @param newName at most 255 characters
     * @return the copy
     * @throws InvalidRequestException if it is longer
     */
    public AuroraRequest withName(String newName) {
        return new AuroraRequest(
                image, audio, Checks.atMost(Vendor.CREATIFY, OPERATION, "name", newName, MAX_NAME_LENGTH), webhookUrl);
    }

    /**
     * A copy with a link that the vendor calls when the job has ended. No vendor signs such calls: take one as a hint,
     * and ask for the job itself, as {@link Creatify#webhookHandler} does.
     *
     * @param newWebhook http or https, at most 200 characters
     * @return the copy
     * @throws InvalidRequestException if it is no such link or longer
     */
    public AuroraRequest withWebhookUrl(URI newWebhook) {
        Checks.link(Vendor.CREATIFY, OPERATION, "webhook", newWebhook);
        Checks.atMost(Vendor.CREATIFY, OPERATION, "webhook", newWebhook.toString(), MAX_WEBHOOK_URL_LENGTH);
        return new AuroraRequest(image, audio, name, newWebhook);
    }

    dev.mediajobs.client.creatify.AuroraRequest toClient() {
        // The builder sends an explicit null for null.
        dev.mediajobs.client.creatify.AuroraRequest.Builder request =
                dev.mediajobs.client.creatify.AuroraRequest.builder()
                        .image(image.toString())
                        .audio(audio.toString());
        if (name != null) {
            request.name(name);
        }
        if (webhookUrl != null) {
            request.webhookUrl(webhookUrl.toString());
        }
        return request.build();
    }

    @Override
    public String toString() {
        return "AuroraRequest[" + (name == null ? "unnamed" : name) + "]";
    }
}
