package dev.mediajobs.miraflow;

import dev.mediajobs.Phase;
import dev.mediajobs.client.miraflow.MockupStatus;
import dev.mediajobs.client.miraflow.MockupVideoItem;
import dev.mediajobs.client.miraflow.MockupVideoList;
import dev.mediajobs.client.miraflow.MockupsApi;
import dev.mediajobs.internal.concurrent.CancellableFutures;
import dev.mediajobs.internal.http.CallType;
import dev.mediajobs.internal.http.LinkResolver;
import dev.mediajobs.internal.http.RetryingCallExecutor;
import dev.mediajobs.internal.polling.JobMetadata;
import dev.mediajobs.internal.polling.JobSnapshot;
import dev.mediajobs.internal.polling.PollFunction;
import dev.mediajobs.internal.polling.ProgressParser;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/** Adapts Miraflow's mockups, assets and advertisement videos to jobs. */
final class MockupJobAdapter {
    private final HttpUrl base;

    MockupJobAdapter(HttpUrl base) {
        this.base = base;
    }

    /** Returns the poll function of a mockup or asset, whose status has the link. */
    PollFunction picture(RetryingCallExecutor calls, MockupsApi api, String id) {
        return () -> CancellableFutures.map(status(calls, api, id), this::snapshot);
    }

    /** Returns the poll function of a video, whose link is only in the list of videos. */
    PollFunction video(RetryingCallExecutor calls, MockupsApi api, String id) {
        return () -> CancellableFutures.then(status(calls, api, id), status -> {
            // A link in the status is that of an image.
            JobSnapshot snapshot = snapshot(status).withLinks(List.of(), null);
            return snapshot.phase() == Phase.SUCCEEDED
                    ? CancellableFutures.map(
                            calls.send(CallType.POLL, "listMockupVideos", api.listMockupVideos()),
                            list -> withLink(snapshot, list, ids(status, id)))
                    : CompletableFuture.completedFuture(snapshot);
        });
    }

    /** Returns the possible ids of the video, most likely first; the vendor does not document the right one (M-78). */
    private static List<String> ids(MockupStatus status, String jobId) {
        return Stream.of(status.videoId(), status.mediaId(), jobId)
                .filter(Objects::nonNull)
                .filter(id -> !id.isBlank())
                .toList();
    }

    private CompletableFuture<MockupStatus> status(RetryingCallExecutor calls, MockupsApi api, String id) {
        return calls.send(CallType.POLL, "getMockupStatus", api.getMockupStatus(id));
    }

    JobSnapshot snapshot(MockupStatus status) {
        return JobSnapshot.of(MiraflowResponses.phase(status.status()), status.statusValue())
                .withFraction(ProgressParser.ofPercent(status.progress()))
                .withLinks(LinkResolver.of(base, status.imageUrl()), status.mediaId())
                .withReason(status.reason());
    }

    private JobSnapshot withLink(JobSnapshot snapshot, MockupVideoList list, List<String> ids) {
        for (String id : ids) {
            for (MockupVideoItem video : list.videos()) {
                if (video.id().equals(id) || video.unknownFields().containsValue(id)) {
                    return snapshot.withLinks(LinkResolver.of(base, video.downloadUrl()), null)
                            .withMetadata(JobMetadata.of(video.createdAt(), null, null));
                }
            }
        }
        return snapshot;
    }
}
