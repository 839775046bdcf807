using CaseCenterMonitor.Server.Telemetry;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Telemetry;

/// <summary>Telemetry never puts a second question to a centre that has not answered the first.</summary>
public sealed class OpenQuestionTests
{
    private static readonly CentreGauges Early = Observed.Gauges("", "09:00:00");
    private static readonly CentreGauges Late = Observed.Gauges(Observed.BusyHour, "09:00:20");

    private readonly FakeTimeProvider _clock = new();
    private readonly List<TaskCompletionSource<CentreGauges>> _asked = [];
    private readonly OpenQuestion<CentreGauges> _question;

    public OpenQuestionTests() => _question = new OpenQuestion<CentreGauges>(Ask, _clock, NullLogger.Instance);

    [Fact]
    public async Task A_centre_that_answers_is_asked_every_time()
    {
        var first = _question.Answer(CancellationToken.None);
        _asked[0].SetResult(Early);
        Assert.Same(Early, await first);
        var second = _question.Answer(CancellationToken.None);
        _asked[1].SetResult(Late);
        Assert.Same(Late, await second);
    }

    [Fact]
    public async Task A_centre_that_is_stuck_is_asked_once_and_its_late_answer_is_not_taken_for_the_present()
    {
        for (var attempt = 0; attempt < 5; attempt++)
        {
            var answer = _question.Answer(CancellationToken.None);
            _clock.Advance(OpenQuestion<CentreGauges>.AnswerMax);
            Assert.Null(await answer);
        }

        Assert.Single(_asked);
        _asked[0].SetResult(Early);
        var fresh = _question.Answer(CancellationToken.None);
        Assert.Equal(2, _asked.Count);
        _asked[1].SetResult(Late);
        Assert.Same(Late, await fresh);
    }

    [Fact]
    public async Task A_centre_that_fails_does_not_answer_and_is_asked_again()
    {
        var answer = _question.Answer(CancellationToken.None);
        _asked[0].SetException(new InvalidOperationException("broken"));
        Assert.Null(await answer);
        var again = _question.Answer(CancellationToken.None);
        _asked[1].SetResult(Early);
        Assert.Same(Early, await again);
    }

    [Fact]
    public async Task A_question_that_cannot_even_be_put_is_no_answer() => Assert.Null(
        await new OpenQuestion<CentreGauges>(() => throw new InvalidOperationException("stopping"), _clock, NullLogger.Instance).Answer(CancellationToken.None));

    [Fact]
    public async Task Stopping_ends_the_wait()
    {
        using var stopping = new CancellationTokenSource();
        var answer = _question.Answer(stopping.Token);
        await stopping.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
    }

    private Task<CentreGauges> Ask()
    {
        _asked.Add(new TaskCompletionSource<CentreGauges>());
        return _asked[^1].Task;
    }
}
