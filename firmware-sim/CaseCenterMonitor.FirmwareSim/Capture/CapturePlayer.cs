using MQTTnet;
using MQTTnet.Protocol;

namespace CaseCenterMonitor.FirmwareSim.Capture;

/// <summary>Publishes a recording with the spacing it was made with.</summary>
public sealed class CapturePlayer(CaptureFile file, CaptureSelection selection, double speed, TextWriter say, TimeProvider clock)
{
    /// <summary>Between two rounds of a loop; the recording does not say how long its last pause was.</summary>
    private static readonly TimeSpan LoopPause = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan ProgressPeriod = TimeSpan.FromSeconds(10);

    public int Published { get; private set; }

    public int Withheld { get; private set; }

    public async Task PlayOnceAsync(IMqttClient client, CancellationToken stop)
    {
        var start = file.Lines[0].At;
        var length = file.Lines[^1].At - start;
        var began = clock.GetTimestamp();
        var nextProgress = ProgressPeriod;
        foreach (var line in file.Lines)
        {
            if (!selection.Plays(line, start))
            {
                Withheld++;
                continue;
            }

            var wait = ((line.At - start) / speed) - clock.GetElapsedTime(began);
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, clock, stop);
            }

            await client.PublishAsync(MessageOf(line), stop);
            Published++;
            if (clock.GetElapsedTime(began) >= nextProgress)
            {
                nextProgress += ProgressPeriod;
                await say.WriteLineAsync($"  {(line.At - start).TotalSeconds,6:F0} s of {length.TotalSeconds:F0} s, {Published} published, {Withheld} withheld");
            }
        }
    }

    public async Task PlayForeverAsync(IMqttClient client, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await PlayOnceAsync(client, stop);
            await Task.Delay(LoopPause, clock, stop);
        }
    }

    private static MqttApplicationMessage MessageOf(CaptureLine line) =>
        new MqttApplicationMessageBuilder()
            .WithTopic(line.Topic)
            .WithPayload(line.Payload)
            .WithQualityOfServiceLevel((MqttQualityOfServiceLevel)line.Qos)
            .WithRetainFlag(line.Retain)
            .Build();
}
