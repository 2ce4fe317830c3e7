package org.defter.command.platform;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.asm.Type;
import org.springframework.web.method.HandlerMethod;

/**
 * Describes what a controller says by its code only: that it demands {@code If-Match}, because it takes an {@link
 * ExpectedVersion}, and that it answers 201 with a {@code Location}, because it calls {@link
 * CommandDispatcher#create(String, Object)}.
 */
final class ActDescription implements GlobalOperationCustomizer {

    private static final String DISPATCHER = Type.getInternalName(CommandDispatcher.class);

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (Arrays.asList(method.getMethod().getParameterTypes()).contains(ExpectedVersion.class)) {
            operation.addParametersItem(new Parameter()
                    .in("header")
                    .name("If-Match")
                    .required(true)
                    .description("The version acted on: the ETag of the last answer, with its quotation marks.")
                    .schema(new StringSchema().pattern("^\"[0-9]+\"$"))
                    .example("\"3\""));
        }
        ApiResponse done = operation.getResponses() == null
                ? null
                : operation.getResponses().get("200");
        if (done != null && creates(method.getMethod())) {
            if (operation.getResponses().containsKey("201")) {
                done = operation.getResponses().get("201"); // the same act may also find what is there already
            } else {
                operation.getResponses().remove("200");
                operation.getResponses().addApiResponse("201", done);
            }
            done.setDescription("Recorded.");
            done.addHeaderObject(
                    "Location",
                    new Header()
                            .description("Path of the new resource.")
                            .schema(new StringSchema().format("uri-reference"))
                            .example("/api/proposals/704d0f0e-1f0b-4a39-9f7e-6f6a1c2f9b10"));
        } else if (done != null
                && method.getReturnType()
                        .getGenericParameterType()
                        .getTypeName()
                        .contains(CommandReceipt.class.getSimpleName())) {
            done.setDescription("Recorded, or true already.");
        }
        return operation;
    }

    private static boolean creates(Method method) {
        AtomicBoolean creates = new AtomicBoolean();
        String resource = "/" + method.getDeclaringClass().getName().replace('.', '/') + ".class";
        try (InputStream code = method.getDeclaringClass().getResourceAsStream(resource)) {
            if (code != null) {
                new ClassReader(code).accept(new Calls(method, creates), ClassReader.SKIP_DEBUG);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return creates.get();
    }

    private static final class Calls extends ClassVisitor {

        private final Method method;
        private final AtomicBoolean creates;

        Calls(Method method, AtomicBoolean creates) {
            super(SpringAsmInfo.ASM_VERSION);
            this.method = method;
            this.creates = creates;
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            boolean asked = name.equals(method.getName()) && descriptor.equals(Type.getMethodDescriptor(method));
            return asked ? new Call(creates) : null;
        }
    }

    private static final class Call extends MethodVisitor {

        private final AtomicBoolean creates;

        Call(AtomicBoolean creates) {
            super(SpringAsmInfo.ASM_VERSION);
            this.creates = creates;
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (opcode == Opcodes.INVOKEVIRTUAL && owner.equals(DISPATCHER) && name.equals("create")) {
                creates.set(true);
            }
        }
    }
}
