package dev.mediajobs;

import dev.mediajobs.client.miraflow.AssetEditForm;
import dev.mediajobs.client.miraflow.AssetEditRequest;
import dev.mediajobs.client.miraflow.AssetRequest;
import dev.mediajobs.client.miraflow.JobSubmitted;
import dev.mediajobs.client.miraflow.MockupSubmitted;
import dev.mediajobs.client.miraflow.MockupVideoRequest;
import dev.mediajobs.client.miraflow.MockupsApi;
import java.util.Objects;
import retrofit2.Call;

/** The calls that submit mockup requests. */
final class MockupSubmitCalls {
    private final MockupsApi api;

    MockupSubmitCalls(MockupsApi api) {
        this.api = api;
    }

    Call<MockupSubmitted> mockup(MockupRequest<?> request) {
        dev.mediajobs.client.miraflow.MockupRequest.Builder mockup =
                dev.mediajobs.client.miraflow.MockupRequest.builder()
                        .productMediaId(uploadedImageId(request))
                        .instruction(request.prompt);
        if (!request.logos.isEmpty()) {
            mockup.logoMediaIds(request.logos);
        }
        if (!request.layers.isEmpty()) {
            mockup.layers(request.layers);
        }
        return api.generateMockup(mockup.build());
    }

    /** Creates the call for any request except one for a mockup, whose response has another type. */
    Call<JobSubmitted> other(MockupRequest<?> request) {
        return switch (request.operation) {
            case MOCKUP -> throw new IllegalArgumentException("use mockup(request)");
            case VIDEO -> video(request);
            case ASSET ->
                api.generateAsset(AssetRequest.builder()
                        .prompt(request.prompt)
                        .typeValue(request.subject)
                        .build());
            case ASSET_EDIT -> edit(request);
        };
    }

    private Call<JobSubmitted> video(MockupRequest<?> request) {
        String ratio = request.landscape ? "16:9" : "9:16";
        return api.generateMockupVideo(MockupVideoRequest.builder()
                .mockupId(request.subject)
                .animationStyleValue(request.style == null ? "custom" : request.style)
                .userPrompt(request.prompt)
                .aspectRatioValue(ratio)
                .build());
    }

    private Call<JobSubmitted> edit(MockupRequest<?> request) {
        MediaSource image = Objects.requireNonNull(request.image);
        if (image.isUploaded()) {
            return api.editAsset(AssetEditRequest.builder()
                    .imageMediaId(uploadedImageId(request))
                    .prompt(request.prompt)
                    .typeValue(request.subject)
                    .build());
        }
        MediaSource.ValidatedContent file =
                image.validated(Vendor.MIRAFLOW, request.operation.operation, "image", MediaSource.IMAGE_FORMATS);
        return api.editAssetMultipart(AssetEditForm.builder()
                .prompt(request.prompt)
                .typeValue(request.subject)
                .image(file.fileName(), file.body())
                .build()
                .toBody());
    }

    private static String uploadedImageId(MockupRequest<?> request) {
        return Objects.requireNonNull(request.image)
                .requireUploadedTo(Vendor.MIRAFLOW, request.operation.operation, "image");
    }
}
