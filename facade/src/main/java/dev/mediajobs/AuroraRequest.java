package dev.mediajobs;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A request for a Creatify Aurora video: a face that speaks an audio track. Immutable; methods that change a value
 * return a copy. Invalid values throw {@link InvalidRequestException} immediately.
 */
public final class AuroraRequest {
    private static final String OPERATION = "createAurora";
    private static final int MAX_NAME_LENGTH = 255;
    private static final int MAX_WEBHOOK_URL_LENGTH = 200;

    private final URI image;
    private final URI audio;
    private final @Nullable String name;
    private final @Nullable URI webhookUrl;

    private AuroraRequest(URI image, URI audio, @Nullable String name, @Nullable URI webhookUrl) {
        this.image = image;
        this.audio = audio;
        this.name = name;
        this.webhookUrl = webhookUrl;
    }

    /**
     * {@return a request for a video from an image and an audio track} The vendor downloads both, so their http or
     * https URLs must be reachable from the Internet.
     *
     * @param image the URL of the image of the face
     * @param audio the URL of the audio that the face speaks
     * @throws InvalidRequestException if a URL is not a valid http or https URL
     */
    public static AuroraRequest of(URI image, URI audio) {
        return new AuroraRequest(
                Checks.link(Vendor.CREATIFY, OPERATION, "image", image),
                Checks.link(Vendor.CREATIFY, OPERATION, "audio", audio),
                null,
                null);
    }

    /**
     * {@return a copy with a name for the video}
     *
     * @param newName a name of at most 255 characters
     * @throws InvalidRequestException if the name is longer
     */
    public AuroraRequest withName(String newName) {
        return new AuroraRequest(
                image, audio, Checks.atMost(Vendor.CREATIFY, OPERATION, "name", newName, MAX_NAME_LENGTH), webhookUrl);
    }

    /**
     * {@return a copy with a webhook URL, which the vendor calls when the job has ended} Webhooks are not signed: treat
     * a call as a hint and poll the job, as {@link Creatify#webhookHandler} does.
     *
     * @param newWebhookUrl an http or https URL of at most 200 characters
     * @throws InvalidRequestException if the URL is not valid or is longer
     */
    public AuroraRequest withWebhookUrl(URI newWebhookUrl) {
        Checks.link(Vendor.CREATIFY, OPERATION, "webhook", newWebhookUrl);
        Checks.atMost(Vendor.CREATIFY, OPERATION, "webhook", newWebhookUrl.toString(), MAX_WEBHOOK_URL_LENGTH);
        return new AuroraRequest(image, audio, name, newWebhookUrl);
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
