package dev.mediajobs.creatify;

import dev.mediajobs.InvalidRequestException;
import dev.mediajobs.Vendor;
import dev.mediajobs.internal.failure.Exceptions;
import dev.mediajobs.internal.vendor.Checks;
import java.net.URI;
import java.util.function.Consumer;

/**
 * A request for an Aurora video: a face that speaks an audio track. Immutable; {@code with...} methods return a copy.
 * Invalid values throw {@link InvalidRequestException} immediately, a missing audio when the request is submitted.
 *
 * <p>Creatify downloads the image and the audio, so their http or https URLs must be reachable from the Internet. It has
 * no upload: put a local file where Creatify can read it, such as a presigned link of your object storage.
 */
public final class AuroraRequest {
    static final String OPERATION = "createAurora";
    private static final int MAX_NAME_LENGTH = 255;
    private static final int MAX_WEBHOOK_URL_LENGTH = 200;
    private static final double MAX_GUIDANCE = 10;

    private final Consumer<dev.mediajobs.client.creatify.AuroraRequest.Builder> values;
    private final boolean hasAudio;

    private AuroraRequest(Consumer<dev.mediajobs.client.creatify.AuroraRequest.Builder> values, boolean hasAudio) {
        this.values = values;
        this.hasAudio = hasAudio;
    }

    private AuroraRequest with(Consumer<dev.mediajobs.client.creatify.AuroraRequest.Builder> value) {
        return new AuroraRequest(values.andThen(value), hasAudio);
    }

    /**
     * {@return a request for a video of an image; add the audio with {@link #withAudio}}
     *
     * @param image the URL of the image of the face
     * @throws InvalidRequestException if it is not a valid http or https URL
     */
    public static AuroraRequest ofImage(URI image) {
        String link = Checks.link(Vendor.CREATIFY, OPERATION, "image", image).toString();
        return new AuroraRequest(builder -> builder.image(link), false);
    }

    /**
     * {@return a copy with the audio that the face speaks}
     *
     * @param audio the URL of the audio
     * @throws InvalidRequestException if it is not a valid http or https URL
     */
    public AuroraRequest withAudio(URI audio) {
        String link = Checks.link(Vendor.CREATIFY, OPERATION, "audio", audio).toString();
        return new AuroraRequest(values.andThen(builder -> builder.audio(link)), true);
    }

    /**
     * {@return a copy with a name for the video, by which {@link Creatify#find} finds its job}
     *
     * @param name a name of at most 255 characters
     * @throws InvalidRequestException if the name is longer
     */
    public AuroraRequest withName(String name) {
        Checks.atMost(Vendor.CREATIFY, OPERATION, "name", name, MAX_NAME_LENGTH);
        return with(builder -> builder.name(name));
    }

    /**
     * {@return a copy with a webhook URL, which the vendor calls when the job has ended} Webhooks are not signed: treat
     * a call as a hint and poll the job, as {@link Creatify#webhookHandler} does.
     *
     * @param webhookUrl an http or https URL of at most 200 characters
     * @throws InvalidRequestException if the URL is not valid or is longer
     */
    public AuroraRequest withWebhookUrl(URI webhookUrl) {
        String link =
                Checks.link(Vendor.CREATIFY, OPERATION, "webhook", webhookUrl).toString();
        Checks.atMost(Vendor.CREATIFY, OPERATION, "webhook", link, MAX_WEBHOOK_URL_LENGTH);
        return with(builder -> builder.webhookUrl(link));
    }

    /**
     * {@return a copy with a text prompt: style, atmosphere or scene of the video}
     *
     * @param textPrompt a text that is not blank
     * @throws InvalidRequestException if the text is blank
     */
    public AuroraRequest withTextPrompt(String textPrompt) {
        Checks.text(Vendor.CREATIFY, OPERATION, "text prompt", textPrompt);
        return with(builder -> builder.textPrompt(textPrompt));
    }

    /**
     * {@return a copy with another influence of the text prompt}
     *
     * @param scale a number from 0 to 10; 1 is the vendor's default
     * @throws InvalidRequestException if the number is out of range
     */
    public AuroraRequest withPromptGuidanceScale(double scale) {
        if (!(scale >= 0 && scale <= MAX_GUIDANCE)) {
            throw Exceptions.invalid(
                    Vendor.CREATIFY, OPERATION, "the prompt guidance scale is " + scale, "Pass a number from 0 to 10.");
        }
        return with(builder -> builder.promptGuidanceScale(scale));
    }

    /**
     * {@return a copy with a version of the model}
     *
     * @param modelVersion a version such as {@code aurora_v1} (the vendor's default, 1 credit per second) or {@code
     *     aurora_v1_fast} (0.5 credits per second, lower quality); later versions are sent as they are
     * @throws InvalidRequestException if the version is blank
     */
    public AuroraRequest withModelVersion(String modelVersion) {
        Checks.text(Vendor.CREATIFY, OPERATION, "model version", modelVersion);
        return with(builder -> builder.modelVersion(modelVersion));
    }

    /**
     * {@return a copy with the number of days for which the vendor keeps the video}
     *
     * @param days a number of at least 1
     * @throws InvalidRequestException if the number is less than 1
     */
    public AuroraRequest withTimeToLiveDays(int days) {
        if (days < 1) {
            throw Exceptions.invalid(
                    Vendor.CREATIFY, OPERATION, "the time to live is " + days + " days", "Pass at least 1.");
        }
        return with(builder -> builder.ttlDays(days));
    }

    /**
     * {@return a copy with a URL to which the vendor also uploads the video, such as a presigned link}
     *
     * @param outputUploadUrl an http or https URL
     * @throws InvalidRequestException if the URL is not valid
     */
    public AuroraRequest withOutputUploadUrl(URI outputUploadUrl) {
        String link = Checks.link(Vendor.CREATIFY, OPERATION, "output upload URL", outputUploadUrl)
                .toString();
        return with(builder -> builder.outputUploadUrl(link));
    }

    dev.mediajobs.client.creatify.AuroraRequest toClient() {
        if (!hasAudio) {
            throw Exceptions.invalid(Vendor.CREATIFY, OPERATION, "the audio is missing", "Add it with withAudio.");
        }
        dev.mediajobs.client.creatify.AuroraRequest.Builder builder =
                dev.mediajobs.client.creatify.AuroraRequest.builder();
        values.accept(builder);
        return builder.build();
    }

    /** {@return the kind of request, without its values} */
    @Override
    public String toString() {
        return "AuroraRequest";
    }
}
