package dev.hoshu.bench;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;

import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** How long another Java machine on this computer has compiled what it runs, so far. */
final class CompileTime implements AutoCloseable {

    private final JMXConnector connector;
    private final CompilationMXBean compiler;

    private CompileTime(JMXConnector connector, CompilationMXBean compiler) {
        this.connector = connector;
        this.compiler = compiler;
    }

    /**
     * Of the Java machine with that process number.
     *
     * @throws IOException if it cannot be asked
     */
    // The address comes from the process itself, on this computer, and nobody else can name one.
    @SuppressWarnings("BanJNDI")
    static CompileTime of(long process) throws IOException {
        var connector = JMXConnectorFactory.connect(new JMXServiceURL(address(process)));
        var compiler =
                ManagementFactory.getPlatformMXBean(
                        connector.getMBeanServerConnection(), CompilationMXBean.class);
        return new CompileTime(connector, compiler);
    }

    private static String address(long process) throws IOException {
        try {
            var machine = VirtualMachine.attach(Long.toString(process));
            try {
                return machine.startLocalManagementAgent();
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException e) {
            throw new IOException("The server cannot be asked how long it compiled.", e);
        }
    }

    /** Since it was started; of compilers that ran side by side the sum. */
    Duration soFar() {
        return Duration.ofMillis(compiler.getTotalCompilationTime());
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
