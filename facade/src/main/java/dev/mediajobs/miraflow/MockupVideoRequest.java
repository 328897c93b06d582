package dev.mediajobs.miraflow;

import dev.mediajobs.InvalidRequestException;
import dev.mediajobs.Vendor;
import dev.mediajobs.Video;
import dev.mediajobs.internal.vendor.Checks;
import dev.mediajobs.internal.vendor.Submission;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request for an advertisement video of a mockup, eight seconds long. Defaults: 9:16, no animation style. Immutable;
 * {@code with...} methods return a copy. Invalid values throw {@link InvalidRequestException} immediately, a missing
 * prompt when the request is submitted.
 */
public final class MockupVideoRequest extends MiraflowRequest<Video> {
    private static final String OPERATION = "generateMockupVideo";

    private final String mockupId;
    private final @Nullable String prompt;
    private final AnimationStyle style;
    private final AspectRatio aspectRatio;

    private MockupVideoRequest(
            String mockupId, @Nullable String prompt, AnimationStyle style, AspectRatio aspectRatio) {
        super(OPERATION);
        this.mockupId = mockupId;
        this.prompt = prompt;
        this.style = style;
        this.aspectRatio = aspectRatio;
    }

    /**
     * {@return a request for a video of a mockup; add the prompt with {@link #withPrompt}}
     *
     * @param id the id of one of {@link Miraflow#mockups()}
     * @throws InvalidRequestException if the id is blank
     */
    public static MockupVideoRequest ofMockup(String id) {
        Checks.text(Vendor.MIRAFLOW, OPERATION, "mockup id", id);
        return new MockupVideoRequest(id, null, AnimationStyle.CUSTOM, AspectRatio.PORTRAIT_9_16);
    }

    /**
     * {@return a request like {@link #ofMockup(String)}}
     *
     * @param mockup one of {@link Miraflow#mockups()}
     */
    public static MockupVideoRequest ofMockup(Mockup mockup) {
        return ofMockup(mockup.id());
    }

    /**
     * {@return a copy with the prompt}
     *
     * @param newPrompt the description of the video
     * @throws InvalidRequestException if the prompt is blank
     */
    public MockupVideoRequest withPrompt(String newPrompt) {
        return new MockupVideoRequest(mockupId, text("prompt", newPrompt), style, aspectRatio);
    }

    /**
     * {@return a copy with an animation style}
     *
     * @param newStyle the style
     */
    public MockupVideoRequest withStyle(AnimationStyle newStyle) {
        return new MockupVideoRequest(mockupId, prompt, Objects.requireNonNull(newStyle, "style"), aspectRatio);
    }

    /**
     * {@return a copy with another aspect ratio}
     *
     * @param newAspectRatio 9:16 (the default) or 16:9
     * @throws InvalidRequestException if it is another one
     */
    public MockupVideoRequest withAspectRatio(AspectRatio newAspectRatio) {
        if (!newAspectRatio.isForVideos()) {
            throw refused("the aspect ratio " + newAspectRatio.value + " is not supported", "Choose 16:9 or 9:16.");
        }
        return new MockupVideoRequest(mockupId, prompt, style, newAspectRatio);
    }

    @Override
    Submission<?, Video> submission(MiraflowJobs jobs) {
        return jobs.mockupVideo(operation, () -> {
            if (prompt == null) {
                throw missing("prompt", "withPrompt");
            }
            return jobs.mockups.generateMockupVideo(dev.mediajobs.client.miraflow.MockupVideoRequest.builder()
                    .mockupId(mockupId)
                    .animationStyleValue(style.value())
                    .userPrompt(prompt)
                    .aspectRatioValue(aspectRatio.value)
                    .build());
        });
    }
}
