package dev.hoshu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;

class WarmUpTest {

    private static final Rate ANY = new Rate(1, 1, 1);

    private Duration compiled = Duration.ZERO;
    private int turns;

    private WarmUp.Warmed run(int compilingTurns) throws Exception {
        return WarmUp.run(
                () -> {
                    turns++;
                    if (turns <= compilingTurns) {
                        compiled = compiled.plusSeconds(1);
                    }
                    return ANY;
                },
                () -> compiled);
    }

    @Test
    void endsOnceItHasNotCompiledForTwoTurns() throws Exception {
        assertThat(run(5)).isEqualTo(new WarmUp.Warmed(7, true));
    }

    @Test
    void saysThatItIsStillCompiling() throws Exception {
        assertThat(run(Integer.MAX_VALUE)).isEqualTo(new WarmUp.Warmed(WarmUp.MOST_TURNS, false));
        assertThat(turns).isEqualTo(WarmUp.MOST_TURNS);
    }

    @Test
    void readsHowLongAnotherProcessCompiled() throws Exception {
        var shell = Path.of(System.getProperty("java.home"), "bin", "jshell");
        var process = new ProcessBuilder(shell.toString()).start();
        try (var time = CompileTime.of(process.pid())) {
            assertThat(time.soFar()).isPositive();
        } finally {
            process.destroy();
        }
    }
}
