package dev.mediajobs

import dev.mediajobs.creatify.AuroraRequest
import dev.mediajobs.simulator.junit.SimulatorExtension
import java.net.URI
import java.nio.file.Path
import java.time.Duration
import kotlinx.coroutines.CoroutineStart.UNDISPATCHED
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.future.await
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.extension.RegisterExtension
import org.junit.jupiter.api.io.TempDir

/** The futures of the facade in Kotlin coroutines. */
class CoroutinesTest {
    private val image = URI.create("https://example.com/face.png")
    private val audio = URI.create("https://example.com/voice.mp3")

    private suspend fun talkingVideo(media: MediaJobs, folder: Path): Path {
        val request = AuroraRequest.ofImage(image).withAudio(audio)
        val job = media.creatify().submitAsync(request).await()
        val video = job.awaitAsync().await()
        return video.downloadAsync(folder).await()
    }

    @Test
    fun aCoroutineSubmitsAwaitsAndDownloads(@TempDir folder: Path) {
        val polling = PollPolicy.defaults().withInitialDelay(Duration.ofMillis(60))
        MediaJobs.builder().environment(SIMULATOR.environment()).polling(polling).build().use { media ->
            val file = runBlocking { talkingVideo(media, folder) }

            assertThat(file).hasParent(folder).isNotEmptyFile()
        }
    }

    @Test
    fun cancellingTheCoroutineEndsTheWaitAndKeepsTheJob() {
        SIMULATOR.freezeClock()
        MediaJobs.fromEnvironment(SIMULATOR.environment()).use { media ->
            val job = media.creatify().submit(AuroraRequest.ofImage(image).withAudio(audio))
            val wait = job.awaitAsync()

            runBlocking {
                val waiting = launch(start = UNDISPATCHED) { wait.await() }
                waiting.cancelAndJoin()
            }

            assertThat(wait).isCancelled()
            assertThat(media.resume(job.reference()).poll().phase().isTerminal).isFalse()
        }
    }

    companion object {
        @JvmField
        @RegisterExtension
        val SIMULATOR: SimulatorExtension = SimulatorExtension.create()
    }
}
